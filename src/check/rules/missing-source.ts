import { features } from '../features.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'

/** Reports an empty source; where both texts are empty, `missing-target` does. */
export const missingSource = createUnitRule({
  id: 'missing-source',
  severity: 'error',
  preset: 'recommended',
  description: 'A source is not empty',
  details: `
A target without a source translates nothing, and no other rule can say anything about it.

Not reported: a pair of which both texts are empty; [\`missing-target\`](#missing-target) reports it.
`,
  examples: [
    { title: 'a translation', target: 'Warten Sie.', source: 'Wait.' },
    {
      title: 'an empty source',
      target: 'Warten Sie.',
      source: '',
      findings: ['error Unexpected empty source, expected the text that the target translates'],
    },
  ],
  needs: { target: features.text, source: features.blank },
  concerns: ({ source, target }) => source.trim() === '' && target.trim() !== '',
  check,
})

function* check(): Generator<UnitProblem> {
  yield { message: 'Unexpected empty source, expected the text that the target translates' }
}
