import { findChildren, isEmpty, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Resource Data module, constraints of resourceItem. */
export const resMimeTypeMissing: XliffRule = {
  id: 'res-mime-type-missing',
  severity: 'error',
  description: 'A resource item whose source or target is empty has `mimeType`',
  family: '2',
  elements: { keys: ['res:resourceItem'], check },
}

function* check(item: XliffElement): Generator<XliffProblem> {
  if (item.attributes.has('mimeType')) return
  if (!findChildren(item, 'res:source', 'res:target').some(isEmpty)) return
  const message =
    'Unexpected `res:resourceItem` with an empty source or target and without `mimeType`, expected `mimeType`'
  yield { at: item, message }
}
