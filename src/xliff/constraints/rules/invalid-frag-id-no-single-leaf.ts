import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdNoSingleLeaf: XliffRule = {
  id: 'invalid-frag-id-no-single-leaf',
  severity: 'error',
  description:
    'A fragment identifier selects one note, `data`, inline element or element of a module',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(
    element,
    'no-single-leaf',
    'one selector after those of file, group and unit',
  )
}
