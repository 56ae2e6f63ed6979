import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule } from '../rule.ts'
import { locateProblem } from '../unit-rule.ts'
import { viewUnits } from '../unit-view.ts'

// What a heading may follow directly: another heading, front matter, a comment, a fence, HTML.
const separatorPattern = /^\s*(?:$|#|-{3}|<!--|.*-->\s*$|:{3}|`{3}|~{3}|<\/?[a-z])/i

/** Reports a heading directly behind a line of text. */
export const sourceHeadingBlankLine: CheckRule = {
  id: 'source-heading-blank-line',
  severity: 'warning',
  preset: 'strict',
  description: 'A blank line stands before a heading',
  details: `
CommonMark ends a paragraph at a heading, but not all tools do: to some the \`#\` is text of the paragraph
before. So the source document should have a blank line there.

Not reported: headings behind a heading, front matter, a comment, a fence, or HTML.
`,
  examples: [
    {
      title: 'a blank line',
      text: 'Text\n\n## <span data-ttu-id="3a960-101">Pegel</span><span class="sxs-lookup"><span data-stu-id="3a960-101">Gauge</span></span>\n',
    },
    {
      title: 'no blank line',
      text: 'Text\n## <span data-ttu-id="3a960-101">Pegel</span><span class="sxs-lookup"><span data-stu-id="3a960-101">Gauge</span></span>\n',
      findings: ['warning Unexpected line of text before a heading, expected a blank line'],
    },
  ],
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  const { text } = document
  if (!text.includes('#')) return
  let last = -1
  for (const view of viewUnits(document)) {
    const { unit } = view
    const lineStart = findLineStart(text, unit.start)
    if (lineStart === last || !/^ {0,3}#{1,6}[ \t]/.test(text.slice(lineStart, lineStart + 12)))
      continue
    last = lineStart
    if (lineStart === 0 || view.block !== 'heading') continue
    const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1)
    const before = text.slice(Math.max(findLineStart(text, end), end - 500), end)
    if (separatorPattern.test(before)) continue
    const message = 'Unexpected line of text before a heading, expected a blank line'
    yield locateProblem(unit, { message })
  }
}

function findLineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}
