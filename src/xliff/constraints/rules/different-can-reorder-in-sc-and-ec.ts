import { compareEnds } from '../compare-ends.ts'
import type { XliffElement } from '../element.ts'
import { findStart } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const differentCanReorderInScAndEc: XliffRule = {
  id: 'different-can-reorder-in-sc-and-ec',
  severity: 'error',
  description: '`sc` and `ec` of a code have the same `canReorder`, but for `firstNo` of the `sc`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function check(ec: XliffElement): Iterable<XliffProblem> {
  const isFirst = findStart(ec)?.attributes.get('canReorder') === 'firstNo'
  return isFirst ? [] : compareEnds(ec, 'canReorder')
}
