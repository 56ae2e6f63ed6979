import type { UnitTokens } from '../../bitext/tokenize-units.ts'
import type { Token } from '../../bitext/tokens.ts'
import { compareCounts, describeCount } from '../compare-counts.ts'
import { isXref, readDestinations } from '../destinations.ts'
import { createComparisonRule, type UnitProblem } from '../rule.ts'

/**
 * Reports cross references (`<xref:uid>`, `[text](xref:uid)`) that were lost,
 * invented or changed in the target.
 *
 * A query such as `?displayProperty=fullName` says only how the name is shown
 * and does not count.
 */
export const xrefMismatch = createComparisonRule({
  id: 'xref-mismatch',
  severity: 'error',
  description: 'Source and target have the same cross references',
  concerns: ({ source, target }) => /xref:/i.test(source) || /xref:/i.test(target),
  check,
})

function* check({ source, target }: UnitTokens): Generator<UnitProblem> {
  for (const difference of compareCounts(readXrefs(source), readXrefs(target))) {
    const { expected, actual } = difference
    yield { message: describeCount('cross reference', difference), expected, actual }
  }
}

function readXrefs(tokens: readonly Token[]): string[] {
  return readDestinations(tokens)
    .filter(isXref)
    .map((destination) => destination.replace(/\?.*$/s, ''))
}
