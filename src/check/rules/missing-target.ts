import type { UnitProblem } from '../rule.ts'
import { createUnitRule } from '../rule.ts'

/** Reports an empty target, also where the source is empty too. */
export const missingTarget = createUnitRule({
  id: 'missing-target',
  severity: 'error',
  description: 'A target is not empty',
  concerns: ({ target }) => target.trim() === '',
  check,
})

function* check(): Generator<UnitProblem> {
  yield { message: 'Unexpected empty target, expected a translation' }
}
