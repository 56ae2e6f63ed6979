import type { Finding, MarkedText, Severity } from '../finding.ts'
import { escapeControls, formatCount } from './findings.ts'
import { groupBy } from './group-by.ts'
import { cutToWindow, hasPreciseMark, type MarkPieces } from './marked-text.ts'
import type { BaselineSummary, ReportOptions, ReportSummary, StreamReporter } from './report.ts'
import { paint, type Style } from './terminal-style.ts'
import { measureWidth } from './text-width.ts'

/**
 * For people: a heading a file, a line a finding, and beneath it both texts with
 * a marker under the place. It ends with a line that counts.
 */
export const text: StreamReporter = { type: 'stream', formatDocument, formatEnd }

const defaultWidth = 100

// A message that is longer does not push what is behind it in the lines around.
const alignedMessage = 80
const labels = { target: '    target │ ', source: '    source │ ', marker: '           │ ' }

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
}

function formatDocument(findings: readonly Finding[], options: ReportOptions): string {
  const byFile = groupBy(findings, ({ file = '' }) => file)
  return Array.from(byFile, ([file, found]) => formatFile(file, found, options)).join('')
}

function formatFile(file: string, findings: readonly Finding[], options: ReportOptions): string {
  const rows = findings.map(toRow)
  const widths = {
    place: findWidth(rows, 'place'),
    severity: findWidth(rows, 'severity'),
    message: findWidth(rows, 'message', alignedMessage),
  }
  const heading = file === '' ? '' : `${paint(escapeControls(file), 'underline', options)}\n`
  const blocks = rows.map((row) => {
    const line = [
      row.place.padStart(widths.place),
      paint(row.severity.padEnd(widths.severity), severityStyles[row.finding.severity], options),
      pad(row.message, widths.message),
      paint(row.rule, 'dim', options),
    ].join('  ')
    return `  ${line}\n${formatTexts(row.finding, options)}`
  })
  return `${heading}${blocks.join('')}\n`
}

interface Row {
  readonly finding: Finding
  readonly place: string
  readonly severity: Severity
  readonly message: string
  readonly rule: string
}

function toRow(finding: Finding): Row {
  const { line, column, severity, message, unitId, rule } = finding
  const unit = unitId === undefined ? '' : ` (${unitId})`
  return {
    finding,
    place: `${line}:${column}`,
    severity,
    message: escapeControls(message + unit),
    rule: escapeControls(rule),
  }
}

/** The most columns that a cell takes, of those that take no more than `limit`. */
function findWidth(
  rows: readonly Row[],
  cell: Exclude<keyof Row, 'finding'>,
  limit = Infinity,
): number {
  return rows.reduce((most, row) => {
    const width = measureWidth(row[cell])
    return width > limit ? most : Math.max(most, width)
  }, 0)
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - measureWidth(cell)))
}

function formatTexts({ target, source }: Finding, options: ReportOptions): string {
  return [
    ...(target ? formatMarked(labels.target, target, options) : []),
    ...(source ? formatMarked(labels.source, source, options) : []),
  ].join('')
}

function formatMarked(label: string, marked: MarkedText, options: ReportOptions): string[] {
  const { before, mark, after } = fitPieces(marked, options.width ?? defaultWidth)
  // Escaped once more: a command to a build service may reach over the mark.
  const content = escapeControls(before + mark + after)
  const line = `${paint(content === '' ? label.trimEnd() : label, 'dim', options)}${content}`
  if (!hasPreciseMark(marked)) return [`${line}\n`]
  const indent = ' '.repeat(measureWidth(before))
  const marker = paint('^'.repeat(Math.max(1, measureWidth(mark))), 'green', options)
  return [`${line}\n`, `${paint(labels.marker, 'dim', options)}${indent}${marker}\n`]
}

/** Cuts the text until it fits: wide characters and escapes take more room than units. */
function fitPieces(marked: MarkedText, width: number): MarkPieces {
  let pieces = escapePieces(cutToWindow(marked, width))
  for (let size = width; size > 8; size = Math.floor(size * 0.8)) {
    pieces = escapePieces(cutToWindow(marked, size))
    if (measureWidth(pieces.before + pieces.mark + pieces.after) <= width) break
  }
  return pieces
}

function escapePieces({ before, mark, after }: MarkPieces): MarkPieces {
  return {
    before: escapeControls(before),
    mark: escapeControls(mark),
    after: escapeControls(after),
  }
}

function formatEnd(summary: ReportSummary, options: ReportOptions): string {
  return [
    ...formatStale(summary),
    ...(summary.baseline ? formatBaseline(summary.baseline) : []),
    formatCounts(summary, options),
  ].join('')
}

function formatStale({ stale = [] }: ReportSummary): string[] {
  return [...groupBy(stale, ({ locale }) => locale)].flatMap(([locale, shares]) => {
    const units = shares.reduce((sum, share) => sum + share.units, 0)
    const outdated = shares.reduce((sum, share) => sum + share.stale, 0)
    if (outdated === 0) return []
    const part = `${outdated} of ${formatCount(units, 'unit')} (${formatShare(outdated, units)})`
    return [`${escapeControls(locale)}: ${part} stale\n`]
  })
}

/** Rounded down, so that `100 %` means all. */
function formatShare(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 100)} %`
}

function formatBaseline({ suppressed, stale }: BaselineSummary): string[] {
  const lines = suppressed === 0 ? [] : [`${formatCount(suppressed, 'finding')} in the baseline\n`]
  const entries = stale.map(({ file, rule, count }) =>
    escapeControls(`  ${file}: ${rule} (${count})`),
  )
  if (entries.length === 0) return lines
  return [...lines, 'No longer found, remove from the baseline:\n', ...entries.map((e) => `${e}\n`)]
}

function formatCounts(summary: ReportSummary, options: ReportOptions): string {
  const { counts, documents, units, failures } = summary
  const parts = [
    ...(counts.error > 0
      ? [`${paint('✖', 'red', options)} ${formatCount(counts.error, 'error')}`]
      : []),
    ...(counts.warning > 0
      ? [`${paint('⚠', 'yellow', options)} ${formatCount(counts.warning, 'warning')}`]
      : []),
    ...(counts.info > 0 ? [`${paint('ℹ', 'blue', options)} ${counts.info} info`] : []),
    ...(failures.length > 0 ? [formatCount(failures.length, 'failure')] : []),
  ]
  const seen = parts.length === 0 ? `${paint('✔', 'green', options)} no findings` : parts.join(', ')
  return `${seen} in ${formatCount(documents, 'document')}, ${formatCount(units, 'unit')}\n`
}
