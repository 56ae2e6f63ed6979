import { formatCount } from '../findings.ts'
import { groupBy } from '../group-by.ts'
import type { BaselineSummary, ReportedFailure, ReportSummary, StaleShare } from '../report.ts'
import { formatNumber } from './chart.ts'
import { formatPieces, toMessagePieces, toPlainPieces } from './pieces.ts'

/** The figures of the run, and what could not be done. */
export function formatSummary({ documents, units, counts, failures }: ReportSummary): string {
  const tiles = [
    formatTile('Documents', documents),
    formatTile('Units', units),
    formatTile('Errors', counts.error, counts.error > 0 ? 'error' : ''),
    formatTile('Warnings', counts.warning, counts.warning > 0 ? 'warning' : ''),
    formatTile('Info', counts.info, counts.info > 0 ? 'info' : ''),
  ]
  return `<dl class="tiles">${tiles.join('')}</dl>\n${formatFailures(failures)}`
}

function formatTile(name: string, value: number, kind = ''): string {
  const attribute = kind === '' ? '' : ` class="${kind}"`
  return `<div${attribute}><dt>${name}</dt><dd>${formatNumber(value)}</dd></div>`
}

function formatFailures(failures: readonly ReportedFailure[]): string {
  if (failures.length === 0) return ''
  const items = failures.map(({ message, file, line, column }) => {
    const place = line === undefined ? '' : `:${line}:${column ?? 1}`
    const where = file === undefined ? '' : `<bdi>${show(file)}</bdi>${place}: `
    return `<li class="message">${where}${formatPieces(toMessagePieces(message))}</li>`
  })
  return `<h2>Could not be done</h2><ul class="list">${items.join('')}</ul>\n`
}

/** A table with a row a locale, how stale each is, and what the baseline has. */
export function formatLocales({ locales, stale, baseline }: ReportSummary): string {
  return [
    locales.length === 0 ? '' : formatLocaleTable({ locales, ...(stale ? { stale } : {}) }),
    stale ? formatStaleFiles(stale) : '',
    baseline ? formatBaseline(baseline) : '',
  ].join('')
}

function formatLocaleTable({ locales, stale }: Pick<ReportSummary, 'locales' | 'stale'>): string {
  const titles = ['Locale', 'Documents', 'Units', 'Errors', 'Warnings', 'Info']
  const byLocale = groupBy(stale ?? [], ({ locale }) => locale)
  const head = [...titles, ...(stale ? ['Stale units'] : [])].map(
    (title) => `<th scope="col">${title}</th>`,
  )
  const rows = locales.map(({ locale, documents, units, findings }) => {
    const numbers = [documents, units, findings.error, findings.warning, findings.info]
    const cells = numbers.map((number) => `<td>${formatNumber(number)}</td>`)
    const share = stale ? `<td>${formatStaleShare(byLocale.get(locale) ?? [])}</td>` : ''
    return `<tr><th scope="row">${show(locale)}</th>${cells.join('')}${share}</tr>`
  })
  return `<h2>Locales</h2><div class="scroll" tabindex="0"><table class="table"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>\n`
}

/** Such as `3 of 40 (7 %)`, rounded down so that `100 %` means all. */
function formatStaleShare(shares: readonly StaleShare[]): string {
  const units = shares.reduce((sum, share) => sum + share.units, 0)
  const stale = shares.reduce((sum, share) => sum + share.stale, 0)
  if (units === 0) return '–'
  const share = Math.floor((stale / units) * 100)
  return `${formatNumber(stale)} of ${formatNumber(units)} (${share}&nbsp;%)`
}

function formatStaleFiles(stale: readonly StaleShare[]): string {
  const files = stale
    .filter((share) => share.stale > 0)
    .sort((first, second) => second.stale / second.units - first.stale / first.units)
  if (files.length === 0) return ''
  const items = files.map(
    (share) => `<li><bdi>${show(share.file)}</bdi>: ${formatStaleShare([share])}</li>`,
  )
  return `<details><summary>${formatCount(files.length, 'document')} with stale units</summary><ul class="list">${items.join('')}</ul></details>\n`
}

function formatBaseline({ suppressed, stale }: BaselineSummary): string {
  const items = stale.map(({ file, rule, count }) => {
    return `<li><bdi>${show(file)}</bdi>: ${show(rule)} (${count})</li>`
  })
  const gone =
    items.length === 0
      ? ''
      : `<details><summary>No longer found, remove from the baseline: ${items.length}</summary><ul class="list">${items.join('')}</ul></details>`
  return `<h2>Baseline</h2><p>${formatCount(suppressed, 'finding')} in the baseline</p>${gone}\n`
}

function show(text: string): string {
  return formatPieces(toPlainPieces(text))
}
