import { checkSiblings } from '../check-unique.ts'
import { findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const segmentIdNotUnique: XliffRule = {
  id: 'segment-id-not-unique',
  severity: 'error',
  description: 'The ids of segments are unique in their unit',
  family: '2',
  elements: { keys: ['unit'], check },
}

function check(unit: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(findChildren(unit, 'segment'))
}
