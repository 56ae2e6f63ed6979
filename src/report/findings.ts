import type { Finding, Severity } from '../finding.ts'

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** One line a finding: `file:line:column: severity: message (unit) [rule]`. */
export function formatFindingLine(finding: Finding): string {
  const { file = '', line, column, severity, message, unitId, rule } = finding
  const unit = unitId === undefined ? '' : ` (${unitId})`
  const text = `${file}:${line}:${column}: ${severity}: ${message}${unit} [${rule}]`
  return `${escapeControls(text)}\n`
}

// What would end a line or act on a terminal.
const breakingPattern = /[\0-\x1F\x7F-\x9F\u2028\u2029]/g

/** A text as one line, with `\\u` escapes for what would end it or act on a terminal. */
export function escapeControls(text: string): string {
  return text.replace(breakingPattern, escapeCharacter)
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A finding as scripts read it; `schemas/findings.json` describes it. */
function toFindingRecord(finding: Finding) {
  const { file, line, column, unitId, rule, severity, message, expected, actual } = finding
  return { file, line, column, id: unitId, code: rule, severity, message, expected, actual }
}

/** One line of JSON a finding. */
export function formatFindingJson(finding: Finding): string {
  return `${JSON.stringify(toFindingRecord(finding))}\n`
}

export interface FindingsReport {
  readonly documents: number
  readonly units: number
  readonly findings: readonly Finding[]
}

/** The whole report as JSON; the schema is `schemas/findings.json`. */
export function formatFindingsReport({ documents, units, findings }: FindingsReport): string {
  const { error: errors, warning: warnings, info: infos } = countSeverities(findings)
  const report = {
    version: 1,
    summary: { documents, units, errors, warnings, infos },
    findings: findings.map(toFindingRecord),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** Such as `2 errors and 1 warning`. */
export function formatSeverityCounts(counts: SeverityCounts): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info']
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) =>
      severity === 'info' ? `${counts.info} info` : formatCount(counts[severity], severity),
    )
  const last = parts.pop()
  if (last === undefined) return 'no findings'
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** Such as `1 document`, `3 documents`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
