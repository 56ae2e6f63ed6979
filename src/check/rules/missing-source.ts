import type { UnitProblem } from '../rule.ts'
import { createUnitRule } from '../rule.ts'

/** Reports an empty source; where both texts are empty, `missing-target` does. */
export const missingSource = createUnitRule({
  id: 'missing-source',
  severity: 'error',
  description: 'A source is not empty',
  concerns: ({ source, target }) => source.trim() === '' && target.trim() !== '',
  check,
})

function* check(): Generator<UnitProblem> {
  yield { message: 'Unexpected empty source, expected the text that the target translates' }
}
