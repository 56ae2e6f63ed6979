import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdMisplacedLeaf: XliffRule = {
  id: 'invalid-frag-id-misplaced-leaf',
  severity: 'error',
  description: 'A note, a `data`, an inline element or a module is selected last',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(
    element,
    'misplaced-leaf',
    'it before the selector of a note, a `data`, an inline element or a module',
  )
}
