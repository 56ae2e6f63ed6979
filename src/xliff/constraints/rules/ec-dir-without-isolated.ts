import type { XliffElement } from '../element.ts'
import { isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const ecDirWithoutIsolated: XliffRule = {
  id: 'ec-dir-without-isolated',
  severity: 'error',
  description: 'An `ec` has `dir` only if it is isolated',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  if (!ec.attributes.has('dir') || isIsolated(ec)) return
  yield {
    at: ec,
    message: 'Unexpected `dir` on an `ec` that is not isolated, expected it on the `sc`',
  }
}
