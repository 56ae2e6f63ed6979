import { checkSiblings } from '../check-unique.ts'
import { findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute mid. */
export const midNotUnique: XliffRule = {
  id: 'mid-not-unique',
  severity: 'error',
  description: 'The `mid` of segments are unique in `seg-source`',
  family: '1.2',
  elements: { keys: ['seg-source'], check },
}

function check(segSource: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(findChildren(segSource, 'mrk'), 'mid')
}
