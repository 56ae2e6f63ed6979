import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdSyntax: XliffRule = {
  id: 'invalid-frag-id-syntax',
  severity: 'error',
  description: 'A fragment identifier consists of selectors, `prefix=id` or `id`, separated by `/`',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(element, 'syntax', '`#` and selectors like `u=id` or `id`, separated by `/`')
}
