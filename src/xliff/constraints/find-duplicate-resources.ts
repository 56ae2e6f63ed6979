import { findChildren, type XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'

type ResourceKey = 'res:resourceItem' | 'res:resourceItemRef'

/** Ids that occur twice in a file's or unit's own resource data; with a reference among them it is a matter of references. */
export function* findDuplicateResources(
  container: XliffElement,
  key: ResourceKey,
): Generator<XliffProblem> {
  const seen = new Map<string, XliffElement>()
  const resources = findChildren(container, 'res:resourceData').flatMap(({ children }) => children)
  for (const resource of resources) {
    const id = resource.attributes.get('id')
    if (id === undefined) continue
    const first = seen.get(id)
    if (!first) seen.set(id, resource)
    else if (selectKey(first, resource) === key) {
      const message = `Unexpected second id \`${id}\` in resource data, expected each id once`
      yield { at: resource, message, actual: id }
    }
  }
}

function selectKey(first: XliffElement, second: XliffElement): ResourceKey {
  const isItem = first.key === 'res:resourceItem' && second.key === first.key
  return isItem ? 'res:resourceItem' : 'res:resourceItemRef'
}
