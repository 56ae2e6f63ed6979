import type { XliffElement } from '../element.ts'
import { findStart, isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const isolatedEcWithStartRef: XliffRule = {
  id: 'isolated-ec-with-start-ref',
  severity: 'error',
  description: 'An isolated `ec` has an `id` and no `startRef`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  if (!isIsolated(ec) || findStart(ec)) return
  if (ec.attributes.has('id') && !ec.attributes.has('startRef')) return
  const seen = ec.attributes.has('startRef') ? 'Unexpected `startRef` on' : 'Unexpected'
  yield {
    at: ec,
    message: `${seen} an isolated \`ec\` that has to have \`id\`, expected \`id\` alone`,
  }
}
