import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdPrefixNotNmtoken: XliffRule = {
  id: 'invalid-frag-id-prefix-not-nmtoken',
  severity: 'error',
  description: 'The prefix of a selector is an NMTOKEN',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(element, 'prefix-not-nmtoken', 'a prefix that is an NMTOKEN')
}
