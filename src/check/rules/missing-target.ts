import { features } from '../features.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'

/** Reports an empty target, also where the source is empty too. */
export const missingTarget = createUnitRule({
  id: 'missing-target',
  severity: 'error',
  preset: 'recommended',
  description: 'A target is not empty',
  details: `
A target that is empty, or white space alone, is nothing to read. It is reported where the source is empty
too.

Not reported: a target that is the same as the source ([\`same-as-source\`](#same-as-source)).

\`build\` and \`run\` report it as a warning, or with \`--empty fail\` as an error, for the document that
they write; they leave units aside whose source is empty too. \`import\` reports a target that the
translator emptied.
`,
  examples: [
    { title: 'a translation', target: 'Warten Sie.', source: 'Wait.' },
    {
      title: 'an empty target',
      target: '',
      source: 'Wait.',
      findings: ['error Unexpected empty target, expected a translation'],
    },
    {
      title: 'white space alone',
      target: ' ',
      source: 'Wait.',
      findings: ['error Unexpected empty target, expected a translation'],
    },
  ],
  needs: { target: features.blank },
  concerns: ({ target }) => target.trim() === '',
  check,
})

function* check(): Generator<UnitProblem> {
  yield { message: 'Unexpected empty target, expected a translation' }
}
