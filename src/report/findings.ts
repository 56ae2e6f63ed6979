import type { Finding, Severity } from '../finding.ts'
import { replaceCommands, replaceHidden } from './hidden-characters.ts'
import type { SeverityCounts } from './report.ts'

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

/**
 * A text as one line, with escapes such as `\\u{202E}` for what would end it, act
 * on a terminal or a build service, hide something, or turn the direction of text.
 */
export function escapeControls(text: string): string {
  const visible = replaceHidden(text, escapeCharacter)
  return replaceCommands(visible, '\\u{23}').replace(/^(\s*):(?=:)/, '$1\\u{3A}')
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`
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
