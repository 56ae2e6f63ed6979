import { walk, type XliffElement } from '../element.ts'
import { isExtensionKey } from '../namespaces.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification) and section 4.9 (extension mechanisms). */
export const duplicateExtensionId: XliffRule = {
  id: 'duplicate-extension-id',
  severity: 'error',
  description:
    'The ids of extension elements, `id` or `xml:id`, are unique in their file, group or unit',
  family: '2',
  elements: { keys: ['file', 'group', 'unit'], check },
}

function* check(container: XliffElement): Generator<XliffProblem> {
  const seen = new Set<string>()
  for (const element of walk(container)) {
    if (!isExtensionKey(element.key)) continue
    const id = element.attributes.get('id') ?? element.attributes.get('xml:id')
    if (id === undefined) continue
    const identity = JSON.stringify([element.uri, id])
    if (seen.has(identity)) {
      const message = `Unexpected second id \`${id}\` of an extension element in \`${container.key}\`, expected each id once`
      yield { at: element, message, actual: id }
    }
    seen.add(identity)
  }
}
