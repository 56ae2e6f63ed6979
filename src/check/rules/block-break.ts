import { features } from '../features.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const escapedPattern = /\\[\s\S]/g
const linePattern = /[ \t]*(?:\r\n?|\n)[ \t]*/g

/** Reports what ends a table cell or a heading in the middle of the target. */
export const blockBreak = createComparisonRule({
  id: 'block-break',
  severity: 'error',
  preset: 'recommended',
  isFixable: true,
  description: 'A target does not break the block that it stands in',
  details: `
A table row is one line, and a \`|\` ends a cell, even in code. A heading is one line too. So a \`|\` in
the target of a cell, or a line break in that of a cell or a heading, moves all that follows to
where it does not belong. What the source has too is left alone.

The fix escapes the \`|\`, and makes a space of the line break.
`,
  examples: [
    {
      title: 'an escaped pipe',
      text: '| A |\n|---|\n| <span data-ttu-id="3a960-101">hoch \\| tief</span><span class="sxs-lookup"><span data-stu-id="3a960-101">high or low</span></span> |\n',
    },
    { title: 'a pipe in a paragraph', target: 'hoch | tief', source: 'high or low' },
    {
      title: 'a pipe in a table cell',
      text: '| A |\n|---|\n| <span data-ttu-id="3a960-101">hoch | tief</span><span class="sxs-lookup"><span data-stu-id="3a960-101">high or low</span></span> |\n',
      findings: ['error Unexpected `|` in the target of a table cell, expected `\\|`'],
      fixed:
        '| A |\n|---|\n| <span data-ttu-id="3a960-101">hoch \\| tief</span><span class="sxs-lookup"><span data-stu-id="3a960-101">high or low</span></span> |\n',
    },
    {
      title: 'a line break in a heading',
      before: '## ',
      target: 'Den Pegel\nablesen',
      source: 'Read the gauge',
      findings: ['error Unexpected line break in the target of a heading, expected a space'],
      fixed: 'Den Pegel ablesen',
    },
  ],
  needs: { target: features.pipe | features.lineBreak },
  concerns: ({ source, target }) =>
    (target.includes('|') && !/(?<!\\)\|/.test(source)) ||
    (/[\r\n]/.test(target.trim()) && !/[\r\n]/.test(source.trim())),
  check,
})

function* check({ block, source, target }: UnitView): Generator<UnitProblem> {
  const isCell = block === 'tableCell'
  if (!isCell && block !== 'heading') return
  if (isCell && !/(?<!\\)\|/.test(source.raw)) {
    const text = target.raw.replace(escapedPattern, '  ')
    for (const { index: start } of text.matchAll(/\|/g)) {
      const range = { start, end: start + 1 }
      const message = 'Unexpected `|` in the target of a table cell, expected `\\|`'
      yield { message, target: range, fix: { ...range, text: '\\|' } }
    }
  }
  if (/[\r\n]/.test(source.raw.trim())) return
  const noun = isCell ? 'table cell' : 'heading'
  for (const range of findLineBreaks(target.raw)) {
    const message = `Unexpected line break in the target of a ${noun}, expected a space`
    yield { message, target: range, fix: { ...range, text: ' ' } }
  }
}

function findLineBreaks(raw: string) {
  const end = raw.trimEnd().length
  const start = raw.length - raw.trimStart().length
  return Array.from(raw.matchAll(linePattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter((range) => range.start > start && range.end < end)
}
