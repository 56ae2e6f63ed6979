import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Validation module, attribute occurs. */
export const valOccursWithoutIsPresent: XliffRule = {
  id: 'val-occurs-without-is-present',
  severity: 'error',
  description: 'A rule of validation has `occurs` only with `isPresent`',
  family: '2',
  elements: { keys: ['val:rule'], when: 'open', check },
}

function* check(rule: XliffElement): Generator<XliffProblem> {
  if (!rule.attributes.has('occurs') || rule.attributes.has('isPresent')) return
  yield { at: rule, message: 'Unexpected `occurs` without `isPresent`, expected both' }
}
