import { checkSiblings } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, attribute id. */
export const mtcIdNotUnique: XliffRule = {
  id: 'mtc-id-not-unique',
  severity: 'error',
  description: 'The ids of candidates are unique in their `mtc:matches`',
  family: '2',
  elements: { keys: ['mtc:matches'], check },
}

function check(matches: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(matches.children)
}
