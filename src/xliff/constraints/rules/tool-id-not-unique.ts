import { checkSiblings } from '../check-unique.ts'
import { findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute tool-id. */
export const toolIdNotUnique: XliffRule = {
  id: 'tool-id-not-unique',
  severity: 'error',
  description: 'The ids of tools are unique in their file',
  family: '1.2',
  elements: { keys: ['header'], check },
}

function check(header: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(findChildren(header, 'tool'), 'tool-id')
}
