import type { XliffElement } from '../element.ts'
import { findStart, isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute isolated. */
export const invalidIsolatedOnEc: XliffRule = {
  id: 'invalid-isolated-on-ec',
  severity: 'error',
  description: 'An `ec` whose `sc` is in the unit is not isolated',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  if (!isIsolated(ec) || !findStart(ec)) return
  yield {
    at: ec,
    message: 'Unexpected isolated `ec` with its `sc` in the same unit, expected `isolated="no"`',
  }
}
