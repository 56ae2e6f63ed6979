import { checkIsolatedOnly } from '../check-isolated-only.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Size and Length Restriction module, attribute sizeInfoRef. */
export const slrSizeInfoRefEcNotIsolated: XliffRule = {
  id: 'slr-size-info-ref-ec-not-isolated',
  severity: 'error',
  description: 'An `ec` has `slr:sizeInfoRef` only if it is isolated',
  family: '2',
  elements: { keys: ['ec'], check },
}

function check(ec: XliffElement): Iterable<XliffProblem> {
  return checkIsolatedOnly(ec, 'slr:sizeInfoRef')
}
