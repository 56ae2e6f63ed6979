import { compareEnds } from '../compare-ends.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const differentCanCopyInScAndEc: XliffRule = {
  id: 'different-can-copy-in-sc-and-ec',
  severity: 'error',
  description: '`sc` and `ec` of a code have the same `canCopy`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function check(ec: XliffElement): Iterable<XliffProblem> {
  return compareEnds(ec, 'canCopy')
}
