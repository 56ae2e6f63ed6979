import { findChildren, findClosest, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Resource Data module, attribute ref. */
export const resRefUnresolved: XliffRule = {
  id: 'res-ref-unresolved',
  severity: 'error',
  description:
    'A reference to a resource item, in a file that has resource data, names an item of the file or the unit',
  family: '2',
  elements: { keys: ['res:resourceItemRef'], check },
}

function* check(reference: XliffElement): Generator<XliffProblem> {
  const ref = reference.attributes.get('ref')
  const file = findClosest(reference, 'file')
  const unit = findClosest(reference, 'unit')
  // A file without resource data may leave it to another tool to put in.
  if (ref === undefined || !file || findChildren(file, 'res:resourceData').length === 0) return
  const items = [file, ...(unit ? [unit] : [])]
    .flatMap((container) => findChildren(container, 'res:resourceData'))
    .flatMap((resourceData) => findChildren(resourceData, 'res:resourceItem'))
  if (items.some(({ attributes }) => attributes.get('id') === ref)) return
  const message = `Unexpected \`ref\` \`${ref}\`, expected the id of a \`res:resourceItem\``
  yield { at: reference, message, actual: ref }
}
