import { checkSiblings } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute phase-name. */
export const phaseNameNotUnique: XliffRule = {
  id: 'phase-name-not-unique',
  severity: 'error',
  description: 'The names of phases are unique in their file',
  family: '1.2',
  elements: { keys: ['phase-group'], check },
}

function check(group: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(group.children, 'phase-name')
}
