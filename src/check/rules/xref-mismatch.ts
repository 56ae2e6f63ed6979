import type { Token } from '../../bitext/tokens.ts'
import { codes } from '../code-kinds.ts'
import { compareMarks, type Mark, reportDifference } from '../compare-marks.ts'
import { isXref, readDestinations } from '../destinations.ts'
import { features } from '../features.ts'
import { hasSameCodes, readUrl } from '../same-codes.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports cross references that were lost, invented or changed in the target. */
export const xrefMismatch = createComparisonRule({
  id: 'xref-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target have the same cross references',
  details: `
A cross reference, \`<xref:uid>\` or \`[text](xref:uid)\`, names an element of an API and becomes a link
to its page. The names are compared; their order is free.

Not reported: a query such as \`?displayProperty=fullName\`, which says only how the name is shown; one
of the two forms for the other.
`,
  examples: [
    {
      title: 'another way to show the name',
      target: 'Siehe <xref:Tideline.Station>.',
      source: 'See <xref:Tideline.Station?displayProperty=fullName>.',
    },
    {
      title: 'a changed name',
      target: 'Siehe <xref:Tideline.Sation>.',
      source: 'See <xref:Tideline.Station>.',
      findings: [
        'error Unexpected 0 of cross reference `xref:Tideline.Station` in target, expected 1',
        'error Unexpected 1 of cross reference `xref:Tideline.Sation` in target, expected 0',
      ],
    },
    {
      title: 'a space in the cross reference',
      target: 'Siehe <xref: Tideline.Station>.',
      source: 'See <xref:Tideline.Station>.',
      findings: [
        'error Unexpected 0 of cross reference `xref:Tideline.Station` in target, expected 1',
      ],
    },
  ],
  needs: { either: features.colon },
  suspects: ({ source, target }) =>
    ((source.codes | target.codes) & codes.url) !== 0 &&
    !hasSameCodes(source.tokens, target.tokens, readUrl),
  concerns: ({ source, target }) => /xref:/i.test(source) || /xref:/i.test(target),
  check,
})

function* check({ source, target }: UnitView): Generator<UnitProblem> {
  for (const difference of compareMarks(readXrefs(source.tokens), readXrefs(target.tokens))) {
    yield reportDifference('cross reference', difference)
  }
}

function readXrefs(tokens: readonly Token[]): Mark[] {
  return readDestinations(tokens)
    .filter(({ value }) => isXref(value))
    .map(({ value, start, end }) => ({ value: dropQuery(value), start, end }))
}

function dropQuery(destination: string): string {
  const query = destination.indexOf('?')
  return query < 0 ? destination : destination.slice(0, query)
}
