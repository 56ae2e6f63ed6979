import { checkFragment, referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const invalidFragIdUnknownPrefix: XliffRule = {
  id: 'invalid-frag-id-unknown-prefix',
  severity: 'error',
  description:
    'The prefix of a selector is one of the core, of a module or of a registered extension',
  family: '2',
  elements: { keys: referringKeys, check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkFragment(
    element,
    'unknown-prefix',
    'a prefix of the core, a module or a registered extension',
  )
}
