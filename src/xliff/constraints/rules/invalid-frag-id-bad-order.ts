import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdBadOrder: XliffRule = {
  id: 'invalid-frag-id-bad-order',
  severity: 'error',
  description: 'The selectors of a fragment identifier come in the order file, group, unit',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(element, 'bad-order', 'the order file, group, unit')
}
