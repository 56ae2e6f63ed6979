import { findBrokenLinks, mayHaveBrokenLink } from '../broken-links.ts'
import { features } from '../features.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports links that Markdown takes for plain text because of how they are written. */
export const brokenLinkSyntax = createComparisonRule({
  id: 'broken-link-syntax',
  severity: 'error',
  preset: 'recommended',
  isFixable: true,
  description: 'What is a link in the source is written as one in the target',
  details: `
A link is a link only if its brackets touch and are the ones on an English keyboard. Translation
tools like to put a space between them, into the destination, or use full-width forms. The reader
then sees the brackets and the address.

Reported is what has the destination of a link, an image or an include that the source has and the
target lacks: such a link can be repaired. A \`](\` that belongs to no link is reported too if the
source has none; nobody but a translator can tell how that one was meant.

Not reported: brackets and parentheses in prose, such as \`values[0] (the first)\`; what stands in
code; what is broken in the source too.
`,
  examples: [
    {
      title: 'whole links',
      target: 'Siehe [Pegel](gauges.md) und ![Karte](map.png).',
      source: 'See [gauges](gauges.md) and ![map](map.png).',
    },
    {
      title: 'brackets in prose',
      target: 'Der Wert levels[0] (der erste) ist der tiefste.',
      source: 'The value of levels[0] (the first) is the lowest.',
    },
    {
      title: 'a space between the brackets',
      target: 'Siehe [Pegel] (gauges.md).',
      source: 'See [gauges](gauges.md).',
      findings: [
        'error Unexpected plain text `[Pegel] (gauges.md)` in target, expected a link with nothing between its brackets, as `[Pegel](gauges.md)`',
      ],
      fixed: 'Siehe [Pegel](gauges.md).',
    },
    {
      title: 'a space in the destination',
      target: 'Siehe [Pegel](docs/ gauges.md).',
      source: 'See [gauges](docs/gauges.md).',
      findings: [
        'error Unexpected plain text `[Pegel](docs/ gauges.md)` in target, expected a link with nothing between its brackets, as `[Pegel](docs/gauges.md)`',
      ],
      fixed: 'Siehe [Pegel](docs/gauges.md).',
    },
    {
      title: 'full-width brackets',
      language: 'ja-JP',
      target: '［潮位計］（gauges.md）を参照してください。',
      source: 'See [gauges](gauges.md).',
      findings: [
        'error Unexpected plain text `［潮位計］（gauges.md）` in target, expected a link with nothing between its brackets, as `[潮位計](gauges.md)`',
      ],
      fixed: '[潮位計](gauges.md)を参照してください。',
    },
    {
      title: 'a lost bracket',
      target: 'Siehe Pegel](gauges.md).',
      source: 'See [gauges](gauges.md).',
      findings: [
        'error Unexpected `](` outside of a link in target, expected a link to `gauges.md` as in the source',
      ],
    },
  ],
  needs: { target: features.square, either: features.square },
  suspects: mayHaveBrokenLink,
  concerns: ({ source, target }) =>
    (source.includes('](') || target.includes('](')) && /[[\]［］]/.test(target),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  for (const { start, end, text, destination, fix } of findBrokenLinks(view)) {
    if (view.block === 'code') return
    const source = destination ? { source: { start: destination.start, end: destination.end } } : {}
    const places = { target: { start, end }, ...source }
    if (fix) {
      const message = `Unexpected plain text \`${text}\` in target, expected a link with nothing between its brackets, as \`${fix.text}\``
      yield { message, expected: fix.text, actual: text, fix, ...places }
    } else {
      const wanted = destination
        ? `a link to \`${destination.value}\` as in the source`
        : 'none as in the source'
      yield {
        message: `Unexpected \`${text}\` outside of a link in target, expected ${wanted}`,
        ...places,
      }
    }
  }
}
