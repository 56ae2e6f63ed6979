import type { XliffElement } from '../element.ts'
import { findPrematureEnds } from '../find-premature-ends.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.2.3.8, constraints of em. */
export const emBeforeSm: XliffRule = {
  id: 'em-before-sm',
  severity: 'error',
  description: 'An `em` comes after its `sm`',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const em of findPrematureEnds(owner, 'sm', 'em')) {
    yield { at: em, message: 'Unexpected `em` before its `sm`, expected it behind' }
  }
}
