import { createHash } from 'node:crypto'
import type { Finding } from '../finding.ts'
import { countSeverities, escapeControls } from './findings.ts'
import { groupBy } from './group-by.ts'
import { type Bar, formatChart, formatLegend, formatMatrix, formatNumber } from './html/chart.ts'
import { escapeHtml } from './html/escape-html.ts'
import { formatFindingItem, toFileEntry, toFindingEntry } from './html/finding-item.ts'
import { pageScript } from './html/page-script.ts'
import { pageStyle } from './html/page-style.ts'
import { formatLocales, formatSummary } from './html/summary-section.ts'
import { toScriptJson } from './json-text.ts'
import type { Report, ReportedFile, WholeReporter } from './report.ts'

/**
 * One page that needs nothing else: figures, charts, and the findings with both
 * texts side by side. Its policy allows its own style and script and no more.
 *
 * Without scripts the page lists the first findings; with them it filters all.
 */
export const html: WholeReporter = { type: 'whole', format }

const staticFindings = 200

function* format(report: Report): Generator<string> {
  const files = listFiles(report)
  const indexes = new Map(files.map(({ file }, index) => [file, index]))
  const indexOf = ({ file = '' }: Finding) => indexes.get(file) ?? 0
  const localeOf = (finding: Finding) => escapeControls(files[indexOf(finding)]?.locale ?? 'und')
  yield formatHead()
  yield `<h1>Translation check</h1>\n${formatSummary(report)}`
  yield* formatCharts(report.findings, localeOf)
  yield formatLocales(report)
  yield '<h2 id="findings">Findings</h2>\n'
  if (report.findings.length === 0) yield '<p>No findings</p>\n'
  else {
    yield formatFilters(report.findings, localeOf)
    yield* formatList(report.findings, files, indexOf)
    yield* formatData(report.findings, files, indexOf)
  }
  yield `<footer>bitext ${escapeHtml(escapeControls(report.version))}</footer>\n</main>\n`
  if (report.findings.length > 0) yield `<script>${pageScript}</script>\n`
  yield '</body>\n</html>\n'
}

/** The files that have findings; what no file is known of has an unknown language. */
function listFiles({ files, findings }: Report): readonly ReportedFile[] {
  const details = new Map(files.map((file) => [file.file, file]))
  const names = new Set(findings.map(({ file = '' }) => file))
  return Array.from(names, (file) => {
    return details.get(file) ?? { file, locale: 'und', sourceLocale: 'und', units: 0 }
  })
}

function formatHead(): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(pageStyle)}'`,
    `script-src '${hash(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Translation check</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

type LocaleOf = (finding: Finding) => string

function* formatCharts(findings: readonly Finding[], localeOf: LocaleOf): Generator<string> {
  if (findings.length === 0) return
  yield '<div class="charts">\n'
  yield formatChart('Findings by rule', toBars(findings, 'rule', ruleOf))
  yield formatChart('Findings by locale', toBars(findings, 'locale', localeOf))
  yield `</div>\n${formatLegend()}`
  yield formatMatrix(findings, localeOf)
}

function ruleOf({ rule }: Finding): string {
  return escapeControls(rule)
}

function toBars(findings: readonly Finding[], filter: Bar['filter'], key: LocaleOf): Bar[] {
  return Array.from(groupBy(findings, key), ([name, found]) => {
    return { name, filter, counts: countSeverities(found) }
  })
}

function formatFilters(findings: readonly Finding[], localeOf: LocaleOf): string {
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `<label><input type="checkbox" name="severity" value="${severity}" checked> ${severity}</label>`,
  )
  const rule = formatSelect('rule', 'Rule', groupBy(findings, ruleOf))
  const locale = formatSelect('locale', 'Locale', groupBy(findings, localeOf))
  return `<form id="filters" hidden autocomplete="off" role="search" aria-label="Filter findings">
${rule}
${locale}
<label>File <input name="file" type="search" placeholder="Part of the path"></label>
<label>Text <input name="search" type="search" placeholder="Words in message or texts"></label>
<fieldset><legend>Severity</legend>${severities.join('')}</fieldset>
<button type="reset">Reset</button>
</form>
<p id="status" role="status"></p>
`
}

function formatSelect(
  name: string,
  label: string,
  groups: ReadonlyMap<string, readonly Finding[]>,
): string {
  const options = [...groups]
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([value, found]) => {
      const shown = `${value} (${formatNumber(found.length)})`
      return `<option value="${escapeHtml(value)}">${escapeHtml(shown)}</option>`
    })
  return `<label>${label} <select name="${name}"><option value="">All</option>${options.join('')}</select></label>`
}

type IndexOf = (finding: Finding) => number

function* formatList(
  findings: readonly Finding[],
  files: readonly ReportedFile[],
  indexOf: IndexOf,
): Generator<string> {
  if (findings.length > staticFindings) {
    yield `<noscript><p>The first ${staticFindings} of ${formatNumber(findings.length)} findings; with scripts the page shows all.</p></noscript>\n`
  }
  yield '<ol id="list">\n'
  for (const finding of findings.slice(0, staticFindings)) {
    const file = files[indexOf(finding)]
    if (file) yield formatFindingItem(toFindingEntry(finding, 0), toFileEntry(file))
  }
  yield '</ol>\n<button id="more" type="button" hidden>Show more</button>\n'
}

function* formatData(
  findings: readonly Finding[],
  files: readonly ReportedFile[],
  indexOf: IndexOf,
): Generator<string> {
  yield `<script type="application/json" id="data">{"files":${toScriptJson(files.map(toFileEntry))},"findings":[`
  for (const [index, finding] of findings.entries()) {
    const entry = toFindingEntry(finding, indexOf(finding))
    yield `${index === 0 ? '' : ','}\n${toScriptJson(entry)}`
  }
  yield ']}</script>\n'
}
