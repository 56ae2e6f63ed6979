import { checkIsolatedOnly } from '../check-isolated-only.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Format Style module, attributes fs and subFs. */
export const fsEcNotIsolated: XliffRule = {
  id: 'fs-ec-not-isolated',
  severity: 'error',
  description: 'An `ec` has `fs:fs` and `fs:subFs` only if it is isolated',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  yield* checkIsolatedOnly(ec, 'fs:fs')
  yield* checkIsolatedOnly(ec, 'fs:subFs')
}
