import type { XliffElement } from '../element.ts'
import { findPrematureEnds } from '../find-premature-ends.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const ecBeforeSc: XliffRule = {
  id: 'ec-before-sc',
  severity: 'error',
  description: 'An `ec` comes after its `sc`',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const ec of findPrematureEnds(owner, 'sc', 'ec')) {
    yield { at: ec, message: 'Unexpected `ec` before its `sc`, expected it behind' }
  }
}
