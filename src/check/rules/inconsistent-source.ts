import { compareRecords, namePlace, recordUnits } from '../consistency.ts'
import type { RunRule } from '../rule.ts'

/** Reports a target that stands in several places for different sources. */
export const inconsistentSource: RunRule = {
  id: 'inconsistent-source',
  severity: 'warning',
  preset: 'none',
  description: 'The same target has the same source in all documents',
  details: `
Units with the same target, in the same language and the same kind of block, are compared over the whole run. Where their sources differ, the most frequent one is the usual one, and each of the others is reported with a place where that one stands: its target may have been copied from elsewhere, or stand with the wrong source.

Sources and targets of fewer than four words are left alone. White space and markup of the sources do not count.

The rule is off: two sources that say nearly the same thing often have one good translation.
`.trim(),
  examples: [
    {
      title: 'one target for two sources',
      pairs: [
        { target: 'Der Hafen ist heute offen.', source: 'The harbour is open today.' },
        { target: 'Der Hafen ist heute offen.', source: 'The harbour is closed today.' },
      ],
      findings: [
        'b.md warning Unexpected source `The harbour is closed today.`, expected `The harbour is open today.` as in `a.md:1` for the same target',
      ],
    },
    {
      title: 'one target for one source',
      pairs: [
        { target: 'Der Hafen ist heute offen.', source: 'The harbour is open today.' },
        { target: 'Der Hafen ist heute offen.', source: 'The harbour is open today.' },
      ],
    },
  ],
  collect: (document, { target }) =>
    recordUnits(document, { same: 'target', language: target.tag }),
  check: (records) =>
    compareRecords(
      records,
      (record, usual) =>
        `Unexpected source \`${record.text}\`, expected \`${usual.text}\` as in \`${namePlace(usual)}\` for the same target`,
    ),
}
