import { features } from '../features.ts'
import { maskCodes } from '../inline-mask.ts'
import { createUnitRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const brokenPattern = /\][ \t]{1,4}\(([^()\s]{1,600})\)/g

// An address, an anchor or a file name: no remark in parentheses.
const destinationPattern =
  /^(?:https?:|[.~]{0,2}\/|#)|\.(?:md|html?|png|jpe?g|svg|gif|ya?ml)(?:[#?]|$)/i

/** Reports a link in the source with a space between its brackets. */
export const sourceBrokenLink = createUnitRule({
  id: 'source-broken-link',
  severity: 'warning',
  preset: 'recommended',
  description: 'Links of a source are written as links',
  details: `
\`[text] (address)\` is no link, in any language. The source document is to be corrected; the
translation cannot be right before.

Not reported: what stands in parentheses behind a bracket and is no address.
`,
  examples: [
    { title: 'a link', target: '[Pegel](gauges.md)', source: '[Gauges](gauges.md)' },
    { title: 'a remark', target: 'levels[0] (der erste)', source: 'levels[0] (first)' },
    {
      title: 'a space in a link',
      target: '[Pegel] (gauges.md)',
      source: '[Gauges] (gauges.md)',
      findings: ['warning Unexpected `] (gauges.md)` in source, expected `](gauges.md)`'],
    },
  ],
  needs: { source: features.square },
  concerns: ({ source }) => /\]\s/.test(source),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  const text = maskCodes(view.source.tokens, ({ type }) => type === 'placeholder')
  for (const match of text.matchAll(brokenPattern)) {
    const [found, destination = ''] = match
    if (!destinationPattern.test(destination) || view.block === 'code') continue
    const expected = `](${destination})`
    const message = `Unexpected \`${found}\` in source, expected \`${expected}\``
    const source = { start: match.index, end: match.index + found.length }
    yield { message, expected, actual: found, source }
  }
}
