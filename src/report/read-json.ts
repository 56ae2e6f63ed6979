import type { Finding, PlacedText } from '../finding.ts'
import type { toFindingRecord } from './json.ts'
import type { ReportedFailure, StaleShare } from './report.ts'
import type { ShardSection } from './shard-section.ts'

/** A report as `--format json` writes it, as far as one of a shard is read again. */
export interface JsonReport {
  readonly summary: { readonly suppressed?: number }
  readonly shard: ShardSection
  readonly stale?: readonly StaleShare[]
  readonly failures?: readonly ReportedFailure[]
  readonly findings: readonly FindingRecord[]
}

type FindingRecord = ReturnType<typeof toFindingRecord>

/** The finding that a record was made of. */
export function readFinding(record: FindingRecord): Finding {
  const { file, id, code: rule, target, source, expected, actual, fix, ...place } = record
  const { line, column, severity, message } = place
  return {
    ...(file === undefined ? {} : { file }),
    line,
    column,
    ...(id === undefined ? {} : { unitId: id }),
    rule,
    severity,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(target ? { target: readText(target) } : {}),
    ...(source ? { source: readText(source) } : {}),
    ...(fix ? { fix } : {}),
  }
}

/** Where the mark ends follows from its text. */
function readText({ text, start, end, line, column }: PlacedText): PlacedText {
  return { text, start, end, line, column }
}
