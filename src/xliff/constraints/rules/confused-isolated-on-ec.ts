import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const confusedIsolatedOnEc: XliffRule = {
  id: 'confused-isolated-on-ec',
  severity: 'error',
  description: 'An `ec` has either `id` or `startRef`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  if (!ec.attributes.has('id') || !ec.attributes.has('startRef')) return
  const message =
    'Unexpected `id` and `startRef` on one `ec`, expected `id` if it is isolated, else `startRef`'
  yield { at: ec, message }
}
