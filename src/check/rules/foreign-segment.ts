import { findForeign } from '../../align/find-foreign.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { reportStray } from '../report-stray.ts'
import type { CheckRule } from '../rule.ts'
import { writeExample } from '../write-example.ts'

/** Reports targets that come from elsewhere. */
export const foreignSegment: CheckRule = {
  id: 'foreign-segment',
  severity: 'warning',
  preset: 'recommended',
  description: 'A target is a translation of its source and not of another text',
  details: `A target that stands at two different sources and fits only one of them, and a pair that fits far worse than the pairs of its document do. \`actual\` is the id of the unit whose source the target fits, where one is known.

The rule compares what [\`misaligned\`](#misaligned) compares, and leaves to that rule what stands near its source. Two sources that have most of their words in common may have the same target, and so may short ones. Shared code spans, numbers and names speak for a pair.`,
  examples: [
    {
      title: 'one target for two sources that say the same',
      text: writeExample([
        ['See also the harbour pages.', 'Siehe auch die Seiten der Häfen.'],
        ['Stop the server.', 'Halten Sie den Server an.'],
        ['See the harbour pages, also.', 'Siehe auch die Seiten der Häfen.'],
      ]),
    },
    {
      title: 'the target of another unit',
      text: writeExample([
        ['Set `interval` to 10 minutes.', 'Setzen Sie `interval` auf 10 Minuten.'],
        ['The server listens on port 8080.', 'Der Server lauscht an Port 8080.'],
        ['Gauges report the height of the water.', 'Pegel melden die Höhe des Wassers.'],
        ['Download the forecast as a table.', 'Setzen Sie `interval` auf 10 Minuten.'],
      ]),
      findings: [
        'warning Unexpected target of another text, expected the translation of this source; it fits `3a960-101`',
      ],
    },
  ],
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  for (const stray of findForeign(document)) yield* reportStray(document, stray, 'another text')
}
