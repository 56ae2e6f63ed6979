import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdPrefixTooShort: XliffRule = {
  id: 'invalid-frag-id-prefix-too-short',
  severity: 'error',
  description: 'The prefixes of modules and extensions have at least two characters',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(
    element,
    'prefix-too-short',
    'a prefix of two or more characters for a module or an extension',
  )
}
