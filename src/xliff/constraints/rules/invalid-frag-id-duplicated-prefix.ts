import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdDuplicatedPrefix: XliffRule = {
  id: 'invalid-frag-id-duplicated-prefix',
  severity: 'error',
  description: 'A prefix occurs once in a fragment identifier',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(element, 'duplicated-prefix', 'each prefix once')
}
