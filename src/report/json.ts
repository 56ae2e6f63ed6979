import type { Finding, PlacedText } from '../finding.ts'
import { formatShard } from './json-shard.ts'
import { toIndentedJson, toJsonText } from './json-text.ts'
import { findEnd } from './marked-text.ts'
import type { Report, StreamReporter, WholeReporter } from './report.ts'

/** One object; the schema is `schemas/findings.json`. */
export const json: WholeReporter = { type: 'whole', format }

/** One line of JSON a finding. */
export const jsonl: StreamReporter = {
  type: 'stream',
  formatDocument: (findings) =>
    findings.map((finding) => `${toJsonText(toFindingRecord(finding))}\n`).join(''),
  formatEnd: () => '',
}

function* format(report: Report): Generator<string> {
  const { documents, units, counts, findings, locales, failures, stale, baseline, shard } = report
  const summary = {
    documents,
    units,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    ...(baseline ? { suppressed: baseline.suppressed } : {}),
  }
  yield `{\n  "version": 1,\n  "summary": ${toIndentedJson(summary, '  ')},\n`
  const rows = locales.map(({ locale, findings: found, ...sums }) => ({
    locale,
    documents: sums.documents,
    units: sums.units,
    errors: found.error,
    warnings: found.warning,
    infos: found.info,
  }))
  if (shard) yield* formatShard(shard)
  yield* formatList('locales', rows)
  if (stale) yield* formatList('stale', stale)
  if (baseline) yield* formatList('staleBaseline', baseline.stale)
  yield* formatList('failures', failures)
  yield* formatList('findings', toRecords(findings), true)
  yield '}\n'
}

/** Item by item: no string could hold a long list. */
function* formatList(name: string, items: Iterable<object>, isLast = false): Generator<string> {
  yield `  "${name}": [`
  let count = 0
  for (const item of items) yield `${count++ === 0 ? '' : ','}\n    ${toIndentedJson(item, '    ')}`
  yield `${count === 0 ? '' : '\n  '}]${isLast ? '' : ','}\n`
}

function* toRecords(findings: readonly Finding[]): Generator<object> {
  for (const finding of findings) yield toFindingRecord(finding)
}

/** A finding as scripts read it. */
export function toFindingRecord(finding: Finding) {
  const { file, line, column, unitId, rule, severity, message, expected, actual, fix } = finding
  const target = finding.target && toTextRecord(finding.target)
  const source = finding.source && toTextRecord(finding.source)
  const record = { file, line, column, id: unitId, code: rule, severity, message }
  return { ...record, expected, actual, target, source, fix }
}

function toTextRecord(placed: PlacedText) {
  const { text, start, end, line, column } = placed
  return { text, start, end, line, column, ...findEnd(placed) }
}
