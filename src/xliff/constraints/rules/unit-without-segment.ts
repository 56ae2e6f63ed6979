import { findChild, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.2.5, constraints of unit. */
export const unitWithoutSegment: XliffRule = {
  id: 'unit-without-segment',
  severity: 'error',
  description: 'A unit has at least one segment',
  family: '2',
  elements: { keys: ['unit'], check },
}

function* check(unit: XliffElement): Generator<XliffProblem> {
  if (findChild(unit, 'segment')) return
  yield { at: unit, message: 'Unexpected `unit` without `segment`, expected at least one' }
}
