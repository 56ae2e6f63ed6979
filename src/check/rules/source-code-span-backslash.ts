import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports a code span of the source that ends with a backslash. */
export const sourceCodeSpanBackslash = createUnitRule({
  id: 'source-code-span-backslash',
  severity: 'info',
  preset: 'strict',
  description: 'Code spans of a source do not end with a backslash',
  details: `
In \`\` \`C:\\tides\\\` \`\` the backslash does not escape the closing backtick, but many tools think so, and take
what follows for code. A space between the two, which readers do not see if there is one at the
beginning too, helps: \`\`\` \`\` C:\\tides\\ \`\` \`\`\`.
`,
  examples: [
    { title: 'a backslash inside', target: '`C:\\tides`', source: '`C:\\tides`' },
    {
      title: 'a backslash at the end',
      target: '`C:\\tides\\`',
      source: '`C:\\tides\\`',
      findings: [
        'info Unexpected backslash at the end of code span `C:\\tides\\` in source, expected none',
      ],
    },
  ],
  needs: { source: features.backtick },
  concerns: ({ source }) => source.includes('\\`'),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  for (const { token, start, end } of placeTokens(view.source.tokens)) {
    if (token.type !== 'placeholder' || token.kind !== 'codeSpan') continue
    if (!/\\`{1,9}$/.test(token.text.slice(-10)) || view.block === 'code') continue
    const message = `Unexpected backslash at the end of code span \`${token.value ?? ''}\` in source, expected none`
    yield { message, source: { start, end } }
  }
}
