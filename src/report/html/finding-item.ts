import type { Finding, Severity } from '../../finding.ts'
import { escapeControls } from '../findings.ts'
import type { ReportedFile } from '../report.ts'
import { findDirection } from './direction.ts'
import { escapeHtml } from './escape-html.ts'
import { formatPieces, type Piece, toMessagePieces, toPlainPieces, toTextPieces } from './pieces.ts'

/** A file as the page and its script show it. */
export interface FileEntry {
  readonly name: readonly Piece[]
  readonly locale: string
  readonly dir: string
  readonly source: string
  readonly sourceDir: string
}

/** A finding as the page and its script show it; empty pieces for what it has not. */
export interface FindingEntry {
  /** Index in the list of files. */
  readonly file: number
  readonly place: string
  readonly rule: string
  readonly severity: Severity
  readonly unit: readonly Piece[]
  readonly message: readonly Piece[]
  readonly source?: readonly Piece[]
  readonly target?: readonly Piece[]
  readonly fix?: readonly Piece[]
}

export function toFileEntry({ file, locale, sourceLocale }: ReportedFile): FileEntry {
  return {
    name: toPlainPieces(file),
    locale: escapeControls(locale),
    dir: findDirection(locale),
    source: escapeControls(sourceLocale),
    sourceDir: findDirection(sourceLocale),
  }
}

export function toFindingEntry(finding: Finding, file: number): FindingEntry {
  const { line, column, rule, severity, unitId, message, source, target, fix } = finding
  return {
    file,
    place: `${line}:${column}`,
    rule: escapeControls(rule),
    severity,
    unit: toPlainPieces(unitId ?? ''),
    message: toMessagePieces(message),
    ...(source ? { source: toTextPieces(source) } : {}),
    ...(target ? { target: toTextPieces(target) } : {}),
    ...(fix ? { fix: toPlainPieces(fix.text) } : {}),
  }
}

/** A finding as an item of the list; the page's script builds the same. */
export function formatFindingItem(entry: FindingEntry, file: FileEntry): string {
  const { place, rule, severity, unit, message, source, target, fix } = entry
  const sides = [
    source ? formatSide('Source', source, file.source, file.sourceDir) : '',
    target ? formatSide('Target', target, file.locale, file.dir) : '',
  ].join('')
  const unitHtml = unit.length === 0 ? '' : ` <span class="unit">${formatPieces(unit)}</span>`
  return [
    `<li class="finding ${severity}">`,
    `<p class="message"><span class="severity">${severity}</span> ${formatPieces(message)}</p>`,
    `<p class="place"><bdi>${formatPieces(file.name)}</bdi>:${place}${unitHtml} <span class="rule">${escapeHtml(rule)}</span></p>`,
    sides === '' ? '' : `<div class="pair">${sides}</div>`,
    fix ? `<p class="fix">${formatFix(fix)}</p>` : '',
    '</li>\n',
  ].join('')
}

function formatFix(fix: readonly Piece[]): string {
  return fix.length === 0 ? 'Fix: delete' : `Fix: replace with <code>${formatPieces(fix)}</code>`
}

function formatSide(title: string, text: readonly Piece[], language: string, dir: string): string {
  const tag = escapeHtml(language)
  return `<div class="side"><h3>${title} <span>${tag}</span></h3><p lang="${tag}" dir="${dir}">${formatPieces(text)}</p></div>`
}
