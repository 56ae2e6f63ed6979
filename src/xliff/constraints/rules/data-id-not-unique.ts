import { checkSiblings } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const dataIdNotUnique: XliffRule = {
  id: 'data-id-not-unique',
  severity: 'error',
  description: 'The ids of `data` are unique in their `originalData`',
  family: '2',
  elements: { keys: ['originalData'], check },
}

function check(originalData: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(originalData.children)
}
