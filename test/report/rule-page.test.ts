import { expect, test } from 'vitest'
import {
  type DescribedRule,
  formatRulePage,
  formatRuleReference,
} from '../../src/report/rule-page.ts'

const bare: DescribedRule = {
  id: 'high-tide',
  severity: 'warning',
  preset: 'strict',
  description: 'The tide is high',
  details: '',
  examples: [],
}

test('a rule without details and examples', () => {
  expect(formatRulePage(bare)).toBe(
    '## high-tide\n\nThe tide is high.\n\nSeverity `warning`, preset `strict`.\n',
  )
})

test('details, options, pairs and documents', () => {
  const page = formatRulePage({
    ...bare,
    preset: 'none',
    isFixable: true,
    details: 'More.\n',
    options: { level: { type: 'number', default: 3, description: 'a | b' } },
    examples: [
      { title: 'high', target: 'Hoch', source: 'High' },
      {
        title: 'low',
        language: 'ja-JP',
        options: { level: 1 },
        before: '| ',
        target: 'a `b`\nc',
        source: '',
        fixed: 'c',
        findings: ['error Unexpected `b`'],
      },
      {
        title: 'two',
        pairs: [
          { target: 'a', source: 'b' },
          { target: 'c', source: 'd' },
        ],
      },
      { title: 'a document', text: '```\nx\n```\n', sourceText: 'y\n', findings: ['info Seen'] },
    ],
  })
  expect(page).toBe(`## high-tide

The tide is high.

Severity \`warning\`, on only if configured, fixable.

More.

| option | type | default | meaning |
| --- | --- | --- | --- |
| \`level\` | number | \`3\` | a \\| b |

|  | target | source | findings |
| --- | --- | --- | --- |
| high | \`Hoch\` | \`High\` | good |
| low (ja-JP, \`level\`: \`1\`) | \`\`\\| a \`b\`⏎c\`\` |  | error: \`\` Unexpected \`b\` \`\`; repaired: \`c\` |
| two | \`a\` | \`b\` |  |
|  | \`c\` | \`d\` | good |

a document:

\`\`\`\`markdown
\`\`\`
x
\`\`\`
\`\`\`\`

with the source document

\`\`\`markdown
y
\`\`\`

- info: \`Seen\`
`)
})

test('the reference is a table and the pages', () => {
  const reference = formatRuleReference([bare, { ...bare, id: 'low-tide' }])
  expect(reference).toContain(
    '| [`low-tide`](#low-tide) | warning | strict |  | The tide is high |',
  )
  expect(reference).toMatch(/\n\n## high-tide\n[\s\S]*\n\n## low-tide\n/)
})
