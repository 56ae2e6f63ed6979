import type { XliffElement } from '../element.ts'
import { findStart, isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute isolated. */
export const invalidIsolatedOnSc: XliffRule = {
  id: 'invalid-isolated-on-sc',
  severity: 'error',
  description: 'An `sc` whose `ec` is in the unit is not isolated',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  const sc = findStart(ec)
  if (!sc || !isIsolated(sc)) return
  yield {
    at: sc,
    message: 'Unexpected isolated `sc` with its `ec` in the same unit, expected `isolated="no"`',
  }
}
