import { findChildren, walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Size and Length Restriction module, attribute sizeInfoRef. */
export const slrSizeInfoRefHasNoData: XliffRule = {
  id: 'slr-size-info-ref-has-no-data',
  severity: 'error',
  description:
    '`slr:sizeInfoRef` names an element in an `slr:data` beside the element or beside an ancestor of it',
  family: '2',
  elements: { keys: ['@slr'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const ref = element.attributes.get('slr:sizeInfoRef')
  if (ref === undefined || holdsSize(element, ref)) return
  const message = `Unexpected \`slr:sizeInfoRef\` \`${ref}\`, expected an id in an \`slr:data\` beside the element or an ancestor`
  yield { at: element, message, actual: ref }
}

function holdsSize(element: XliffElement, ref: string): boolean {
  for (let at = element.parent; at; at = at.parent) if (readSizeIds(at).has(ref)) return true
  return false
}

const sizeIds = new WeakMap<XliffElement, ReadonlySet<string>>()

/** Ids in the `slr:data` of a container; they stand before what may refer to them. */
function readSizeIds(container: XliffElement): ReadonlySet<string> {
  const known = sizeIds.get(container)
  if (known) return known
  const ids = new Set<string>()
  for (const { attributes } of findChildren(container, 'slr:data').flatMap((at) => [...walk(at)])) {
    const id = attributes.get('id') ?? attributes.get('xml:id')
    if (id !== undefined) ids.add(id)
  }
  sizeIds.set(container, ids)
  return ids
}
