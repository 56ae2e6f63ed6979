import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute subState. */
export const subStateWithoutState: XliffRule = {
  id: 'sub-state-without-state',
  severity: 'error',
  description: 'A segment with `subState` has `state`',
  family: '2',
  elements: { keys: ['segment'], check },
}

function* check(segment: XliffElement): Generator<XliffProblem> {
  const { attributes } = segment
  if (!attributes.has('subState') || attributes.has('state')) return
  yield { at: segment, message: 'Unexpected `subState` without `state`, expected both' }
}
