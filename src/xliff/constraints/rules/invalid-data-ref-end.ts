import { checkDataRef } from '../check-data-ref.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute dataRefEnd. */
export const invalidDataRefEnd: XliffRule = {
  id: 'invalid-data-ref-end',
  severity: 'error',
  description: '`dataRefEnd` names a `data` of the same unit or candidate',
  family: '2',
  elements: { keys: ['pc'], check },
}

function check(code: XliffElement): Iterable<XliffProblem> {
  return checkDataRef(code, 'dataRefEnd')
}
