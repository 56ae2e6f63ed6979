import type { Finding, Severity } from '../../finding.ts'
import { escapeControls, formatCount } from '../findings.ts'
import { groupBy } from '../group-by.ts'
import type { SeverityCounts } from '../report.ts'
import { escapeHtml } from './escape-html.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

// A chart with more of them hides the others until they are asked for.
const shownBars = 12

/** A bar of a chart: a link to the findings behind it, and how many there are. */
export interface Bar {
  readonly name: string
  /** The filter that a click sets. */
  readonly filter: 'rule' | 'locale'
  readonly counts: SeverityCounts
}

/** A chart of findings a rule, or a locale, the longest bar first. */
export function formatChart(title: string, bars: readonly Bar[]): string {
  const sorted = bars
    .filter((bar) => total(bar) > 0)
    .sort((first, second) => total(second) - total(first))
  const most = total(sorted[0])
  const rows = sorted.map((bar) => formatBar(bar, most))
  const rest = rows.slice(shownBars)
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${rest.length} more</summary>${table(rest)}</details>`
  return `<section><h2>${title}</h2>${table(rows.slice(0, shownBars))}${more}</section>\n`
}

function table(rows: readonly string[]): string {
  return `<table class="chart"><tbody>${rows.join('')}</tbody></table>`
}

/** What the colours of the bars mean. */
export function formatLegend(): string {
  const items = severities.map(
    (severity) =>
      `<li><svg class="bar" viewBox="0 0 1 1" aria-hidden="true"><rect class="${severity}" width="1" height="1"/></svg>${severity}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>\n`
}

function formatBar(bar: Bar, most: number): string {
  const name = escapeHtml(bar.name)
  return [
    `<tr><th scope="row"><a href="#findings" data-filter="${bar.filter}" data-value="${name}">${name}</a></th>`,
    `<td class="grow"><svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="${describe(bar.counts)}">`,
    ...formatStretches(bar.counts, most),
    `</svg></td><td>${formatNumber(total(bar))}</td></tr>`,
  ].join('')
}

function formatStretches(counts: SeverityCounts, most: number): string[] {
  let start = 0
  return severities.map((severity) => {
    const width = Math.round((counts[severity] / most) * 1000)
    const stretch = `<rect class="${severity}" x="${start}" width="${width}" height="10"/>`
    start += width
    return width === 0 ? '' : stretch
  })
}

function describe(counts: SeverityCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => formatCount(counts[severity], severity))
    .join(', ')
}

function total(bar: Bar | undefined): number {
  return bar ? bar.counts.error + bar.counts.warning + bar.counts.info : 0
}

/** With separators, such as `20,000`. */
export function formatNumber(number: number): string {
  return number.toLocaleString('en')
}

/** A table of how many findings each rule has in each locale. */
export function formatMatrix(
  findings: readonly Finding[],
  localeOf: (finding: Finding) => string,
): string {
  const locales = [...new Set(findings.map(localeOf))].sort()
  if (locales.length < 2) return ''
  const rows = [...groupBy(findings, ({ rule }) => escapeControls(rule))].sort(
    ([, first], [, second]) => second.length - first.length,
  )
  const head = locales.map((locale) => `<th scope="col">${escapeHtml(locale)}</th>`).join('')
  const body = rows.map(([rule, found]) => {
    const byLocale = groupBy(found, localeOf)
    const cells = locales.map((locale) => {
      const count = byLocale.get(locale)?.length
      return `<td>${count === undefined ? '' : formatNumber(count)}</td>`
    })
    return `<tr><th scope="row">${escapeHtml(rule)}</th>${cells.join('')}</tr>`
  })
  return `<details><summary>Each rule in each locale</summary><div class="scroll" tabindex="0"><table class="table"><thead><tr><th scope="col">Rule</th>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div></details>\n`
}
