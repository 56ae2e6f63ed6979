import { findMisaligned } from '../../align/find-misaligned.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { reportStray } from '../report-stray.ts'
import type { CheckRule } from '../rule.ts'
import { writeExample } from '../write-example.ts'

/** Reports targets that stand at the source of a unit near theirs. */
export const misaligned: CheckRule = {
  id: 'misaligned',
  severity: 'warning',
  preset: 'recommended',
  description: 'A target fits its source better than the sources around it',
  details: `Two neighbours whose targets were exchanged, three that were rotated, and longer stretches that were shifted by a target too many or too few. \`actual\` is the id of the unit whose source the target fits, where there is one.

The rule compares what a translation keeps: code spans, link destinations, numbers, names, markup, the mark at the end, the length, words that look alike in both languages, and which words occur together in the rest of the document. It speaks up only if the other pairing is clearly more probable, so it says nothing about short texts without any of these, and little about documents of a few units.`,
  examples: [
    {
      title: 'targets in their places',
      text: writeExample([
        ['Start the server with `tide serve`.', 'Starten Sie den Server mit `tide serve`.'],
        ['It listens on port 8080.', 'Er lauscht an Port 8080.'],
      ]),
    },
    {
      title: 'two targets exchanged',
      text: writeExample([
        ['Start the server with `tide serve`.', 'Er lauscht an Port 8080.'],
        ['It listens on port 8080.', 'Starten Sie den Server mit `tide serve`.'],
      ]),
      findings: [
        'warning Unexpected target of another unit, expected the translation of this source; it fits `3a960-102`',
        'warning Unexpected target of another unit, expected the translation of this source; it fits `3a960-101`',
      ],
    },
    {
      title: 'short texts that nothing tells apart',
      text: writeExample([
        ['Buoy', 'Hafen'],
        ['Port', 'Boje'],
      ]),
    },
  ],
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  for (const stray of findMisaligned(document)) yield* reportStray(document, stray, 'another unit')
}
