import type { Finding, MarkedText, Severity } from '../finding.ts'
import { escapeControls } from './findings.ts'
import { cutToWindow, findEnd } from './marked-text.ts'
import type { ReportedFailure, StreamReporter } from './report.ts'

/**
 * Workflow commands of GitHub Actions: annotations in the files of a pull request.
 *
 * GitHub shows ten errors, ten warnings and ten notices of a step; the others stay in its log.
 */
export const github: StreamReporter = {
  type: 'stream',
  formatDocument: (findings) => findings.map(formatFinding).join(''),
  formatEnd: ({ failures }) => failures.map(formatFailure).join(''),
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}
const textSize = 200

function formatFinding(finding: Finding): string {
  const { file, severity, rule, unitId, message, target, source } = finding
  const place = target ?? finding
  const end = target ? findEnd(target) : undefined
  const text = [
    unitId === undefined ? message : `${message} (${unitId})`,
    ...(target ? [`Target: ${quote(target)}`] : []),
    ...(source ? [`Source: ${quote(source)}`] : []),
  ]
  const { line, column } = place
  return formatCommand(commands[severity], text, {
    file,
    line,
    endLine: end?.endLine,
    col: column,
    // GitHub takes an end column only for a place within a line.
    endColumn: end && end.endLine === line ? end.endColumn : undefined,
    title: `bitext ${rule}`,
  })
}

function quote(marked: MarkedText): string {
  const { before, mark, after } = cutToWindow(marked, textSize)
  return before + mark + after
}

function formatFailure({ message, file, line, column }: ReportedFailure): string {
  return formatCommand('error', [message], { file, line, col: column, title: 'bitext' })
}

function formatCommand(
  name: string,
  lines: readonly string[],
  properties: Readonly<Record<string, string | number | undefined>>,
): string {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name} ${list.join(',')}::${lines.map(escapeText).join('%0A')}\n`
}

function escapeText(text: string): string {
  return escapeControls(text).replaceAll('%', '%25')
}

function escapeProperty(value: string): string {
  return escapeText(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
