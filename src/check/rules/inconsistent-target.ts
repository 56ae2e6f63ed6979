import { compareRecords, namePlace, recordUnits } from '../consistency.ts'
import type { RunRule } from '../rule.ts'

/** Reports a source that stands in several places with different targets. */
export const inconsistentTarget: RunRule = {
  id: 'inconsistent-target',
  severity: 'warning',
  preset: 'none',
  description: 'The same source has the same target in all documents',
  details: `
Units with the same source, in the same language and the same kind of block, are compared over the whole run. Where their targets differ, the most frequent one is right, and each of the others is reported with a place where that one stands.

Sources and targets of fewer than four words are left alone: short texts say different things in different places. White space and markup of the targets do not count.

The rule is off: a translator may have good reasons to say the same thing in another way.
`.trim(),
  examples: [
    {
      title: 'two targets for one source',
      pairs: [
        { target: 'Öffnen Sie den Hafen.', source: 'Open the harbour now.' },
        { target: 'Hafen bitte jetzt öffnen.', source: 'Open the harbour now.' },
        { target: 'Hafen bitte jetzt öffnen.', source: 'Open the harbour now.' },
      ],
      findings: [
        'a.md warning Unexpected target `Öffnen Sie den Hafen.`, expected `Hafen bitte jetzt öffnen.` as in `b.md:1` for the same source',
      ],
    },
    {
      title: 'the same but for markup',
      pairs: [
        { target: 'Öffnen Sie **den Hafen** jetzt.', source: 'Open the harbour now.' },
        { target: 'Öffnen Sie den  Hafen jetzt.', source: 'Open the harbour now.' },
      ],
    },
    {
      title: 'few words',
      pairs: [
        { target: 'Öffnen', source: 'Open' },
        { target: 'Offen', source: 'Open' },
      ],
    },
  ],
  collect: (document, { target }) =>
    recordUnits(document, { same: 'source', language: target.tag }),
  check: (records) =>
    compareRecords(
      records,
      (record, usual) =>
        `Unexpected target \`${record.text}\`, expected \`${usual.text}\` as in \`${namePlace(usual)}\` for the same source`,
    ),
}
