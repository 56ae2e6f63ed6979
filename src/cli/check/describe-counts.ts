import { formatCount, formatSeverityCounts } from '../../report/findings.ts'
import type { Outcome } from '../outcome.ts'
import type { CheckSummary } from './check-summary.ts'

/** The last line of a check: what was checked, and how much was found. */
export function describeCounts(summary: CheckSummary, { counts, failures }: Outcome): string {
  const documents = formatCount(summary.documents(), 'document')
  const units = formatCount(summary.units(), 'unit')
  const failed = failures.length === 0 ? '' : `, ${formatCount(failures.length, 'failure')}`
  return `Checked ${documents}, ${units}: ${formatSeverityCounts(counts)}${failed}\n`
}

/** A call with more warnings than it allows is no success. */
export function expectFewWarnings(
  warnings: number,
  { maxWarnings }: { readonly maxWarnings?: number },
  outcome: Outcome,
): void {
  if (maxWarnings === undefined || warnings <= maxWarnings) return
  const found = formatCount(warnings, 'warning')
  outcome.reject(`Unexpected ${found}, expected ${maxWarnings} at most`)
}
