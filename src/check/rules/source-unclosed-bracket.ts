import { features } from '../features.ts'
import { maskCodes } from '../inline-mask.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports a bracket in the source that is not closed. */
export const sourceUnclosedBracket = createUnitRule({
  id: 'source-unclosed-bracket',
  severity: 'warning',
  preset: 'strict',
  description: 'Square brackets of a source are closed',
  details: `
An opening bracket without its partner is half a link. Where sentences are cut out of a document, the
other half may be in the next unit, or nowhere. The source document is to be corrected, or the
bracket escaped: \`\\[\`.

Not reported: brackets in code and in formulas; a closing bracket alone; half-open intervals such as
\`[0, 1)\`.
`,
  examples: [
    { title: 'a closed bracket', target: 'Pegel [1]', source: 'Gauge [1]' },
    { title: 'an interval', target: 'in [0, 1)', source: 'in [0, 1)' },
    {
      title: 'an open bracket',
      target: 'Siehe [Pegel',
      source: 'See [gauges',
      findings: ['warning Unexpected `[` in source, expected `]` behind it'],
    },
  ],
  needs: { source: features.square },
  concerns: ({ source }) => source.includes('['),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  const text = maskCodes(view.source.tokens)
  if (text.includes('$')) return
  const open: number[] = []
  for (const { 0: bracket, index } of text.matchAll(/[[\])]/g)) {
    if (bracket === '[') open.push(index)
    else if (bracket === ']' || isInterval(text, open.at(-1), index)) open.pop()
  }
  const [start] = open
  if (start === undefined || view.block === 'code') return
  const message = 'Unexpected `[` in source, expected `]` behind it'
  yield { message, source: { start, end: start + 1 } }
}

function isInterval(text: string, start: number | undefined, end: number): boolean {
  if (start === undefined || end - start > 40) return false
  return /^\[[^()[\]]*,[^()[\]]*$/.test(text.slice(start, end))
}
