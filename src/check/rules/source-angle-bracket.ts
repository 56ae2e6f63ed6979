import { htmlTagNames } from 'html-tag-names'
import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const elementNames = new Set(htmlTagNames)

/** Reports a name in angle brackets in the source that browsers take for an element. */
export const sourceAngleBracket = createUnitRule({
  id: 'source-angle-bracket',
  severity: 'warning',
  preset: 'strict',
  description: 'Names in angle brackets of a source are no tags',
  details: `
\`<station>\` is an HTML tag to Markdown, although HTML has no such element: readers do not see it. Where
the reader is to fill in something, the source should say \`\\<station>\`, \`&lt;station&gt;\` or put it in
code.

Not reported: elements of HTML; names with a hyphen, which may be elements of your own; cross
references.
`,
  examples: [
    { title: 'an element', target: 'm<sup>2</sup>', source: 'm<sup>2</sup>' },
    { title: 'an escaped bracket', target: '\\<Pegel>', source: '\\<gauge>' },
    {
      title: 'a name that is taken for a tag',
      target: '<gauge> ersetzen',
      source: 'Replace <gauge>',
      findings: [
        'warning Unexpected tag `<gauge>` in source, expected an element of HTML or `\\<gauge>`',
      ],
    },
  ],
  needs: { source: features.angle },
  concerns: ({ source }) => source.includes('<'),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  for (const { token, start, end } of placeTokens(view.source.tokens)) {
    if (token.type !== 'placeholder' || token.kind !== 'html') continue
    const name = /^<([A-Za-z][\w.]*)>$/.exec(token.text)?.[1]
    if (name === undefined || elementNames.has(name.toLowerCase()) || view.block === 'code')
      continue
    const expected = `\\${token.text}`
    const message = `Unexpected tag \`${token.text}\` in source, expected an element of HTML or \`${expected}\``
    yield { message, source: { start, end } }
  }
}
