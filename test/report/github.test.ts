import { expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { github } from '../../src/report/github.ts'
import { mark, report } from './sample-report.ts'

const plain: Finding = {
  file: 'docs/de-de/a.md',
  line: 3,
  column: 7,
  unitId: '3a960-101',
  rule: 'a-rule',
  severity: 'error',
  message: 'Seen',
}

test.each([
  {
    title: 'an error',
    finding: plain,
    line: '::error file=docs/de-de/a.md,line=3,col=7,title=bitext a-rule::Seen (3a960-101)',
  },
  {
    title: 'a warning without a file',
    finding: { line: 1, column: 1, rule: 'b', severity: 'warning', message: 'Seen' },
    line: '::warning line=1,col=1,title=bitext b::Seen',
  },
  {
    title: 'an info with both texts',
    finding: { ...plain, severity: 'info', target: mark('a ⟦b⟧', 4, 5), source: mark('c', 4, 50) },
    line: '::notice file=docs/de-de/a.md,line=4,endLine=4,col=7,endColumn=8,title=bitext a-rule::Seen (3a960-101)%0ATarget: a b%0ASource: c',
  },
  {
    title: 'a mark over lines',
    finding: { ...plain, target: mark('⟦a\nb⟧', 4, 5) },
    line: '::error file=docs/de-de/a.md,line=4,endLine=5,col=5,title=bitext a-rule::Seen (3a960-101)%0ATarget: a\\u{A}b',
  },
  {
    title: 'what ends properties and commands',
    finding: { ...plain, file: 'a,b:c%\n.md', message: '100 %, a: b::c\r\n::error::d' },
    line: '::error file=a%2Cb%3Ac%25\\u{A}.md,line=3,col=7,title=bitext a-rule::100 %25, a: b::c\\u{D}\\u{A}::error::d (3a960-101)',
  },
  // The types of literals in a table are wider than those of a finding.
] as readonly { title: string; finding: Finding; line: string }[])(
  'writes $title',
  ({ finding, line }) => {
    expect(github.formatDocument([finding], {})).toBe(`${line}\n`)
  },
)

test('ends with failures', () => {
  expect(
    github.formatEnd(report, {}),
  ).toBe(`::error file=docs/fr-fr/a.md,line=3,col=7,title=bitext::The file is not UTF-8
::error title=bitext::No file matches \`docs/xx\`
`)
})
