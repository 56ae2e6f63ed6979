import type { Finding, MarkedText } from '../finding.ts'
import { escapeControls } from './findings.ts'
import { groupBy } from './group-by.ts'
import { cutToWindow, hasPreciseMark } from './marked-text.ts'
import type { Report, ReportedFailure, ReportedFile, WholeReporter } from './report.ts'

/**
 * JUnit's XML: a suite a file, a case a rule that found something in it.
 *
 * A case fails for findings of severity error; other findings stand in its output.
 * A file without findings has one case that passes. What could not be done is
 * an error in a suite of its own. There are no times: same input, same output.
 */
export const junit: WholeReporter = { type: 'whole', format }

const textSize = 400

function* format({ version, files, findings, failures }: Report): Generator<string> {
  const byFile = groupBy(findings, ({ file = '' }) => file)
  const suites = listSuites(files, byFile)
  const totals = suites.map(({ found }) => countCases(found))
  const tests = sum(totals.map((total) => total.tests)) + failures.length
  const failed = sum(totals.map((total) => total.failures))
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites${attributes({ name: 'bitext check', tests, failures: failed, errors: failures.length })}>\n`
  for (const { file, found, details } of suites)
    yield formatSuite(file, found, { version, details })
  if (failures.length > 0) yield formatFailures(failures)
  yield '</testsuites>\n'
}

interface Suite {
  readonly file: string
  readonly found: readonly Finding[]
  readonly details: ReportedFile | undefined
}

/** All files that were checked, then those that only findings name. */
function listSuites(
  files: readonly ReportedFile[],
  byFile: ReadonlyMap<string, readonly Finding[]>,
): readonly Suite[] {
  const checked = new Set(files.map(({ file }) => file))
  const suites = files.map((details) => {
    return { file: details.file, found: byFile.get(details.file) ?? [], details }
  })
  const others = [...byFile].filter(([file]) => !checked.has(file))
  return [...suites, ...others.map(([file, found]) => ({ file, found, details: undefined }))]
}

interface CaseCounts {
  readonly tests: number
  readonly failures: number
}

function countCases(found: readonly Finding[]): CaseCounts {
  const rules = new Set(found.map(({ rule }) => rule))
  const failing = new Set(found.filter(isError).map(({ rule }) => rule))
  return { tests: Math.max(1, rules.size), failures: failing.size }
}

function formatSuite(
  file: string,
  found: readonly Finding[],
  { version, details }: { readonly version: string; readonly details: ReportedFile | undefined },
): string {
  const { tests, failures } = countCases(found)
  const properties = { version, locale: details?.locale, units: details?.units }
  const cases = [...groupBy(found, ({ rule }) => rule)]
  return [
    `  <testsuite${attributes({ name: file, tests, failures, errors: 0, skipped: 0 })}>\n`,
    '    <properties>\n',
    ...Object.entries(properties).flatMap(([name, value]) =>
      value === undefined ? [] : [`      <property${attributes({ name, value })}/>\n`],
    ),
    '    </properties>\n',
    ...(cases.length > 0
      ? cases.map(([rule, ofRule]) => formatCase(file, rule, ofRule))
      : [`    <testcase${attributes({ name: 'bitext check', classname: file, file })}/>\n`]),
    '  </testsuite>\n',
  ].join('')
}

function formatCase(file: string, rule: string, found: readonly Finding[]): string {
  const line = found[0]?.line
  const errors = found.filter(isError)
  const others = found.filter((finding) => !isError(finding))
  return [
    `    <testcase${attributes({ name: rule, classname: file, file, line })}>\n`,
    ...errors.map(({ message, rule: type, ...rest }) => {
      const text = formatFinding({ message, rule: type, ...rest })
      return `      <failure${attributes({ message, type })}>${escapeXml(text)}</failure>\n`
    }),
    ...(others.length > 0
      ? [
          `      <system-out>${others.map((o) => escapeXml(formatFinding(o))).join('\n')}</system-out>\n`,
        ]
      : []),
    '    </testcase>\n',
  ].join('')
}

function formatFinding(finding: Finding): string {
  const { line, column, severity, message, unitId, target, source } = finding
  const unit = unitId === undefined ? '' : ` (${unitId})`
  return [
    escapeControls(`${line}:${column}: ${severity}: ${message}${unit}`),
    ...(target ? [`target: ${quote(target)}`] : []),
    ...(source ? [`source: ${quote(source)}`] : []),
  ].join('\n')
}

/** With the mark between `⟦` and `⟧`, as there is no line beneath to point from. */
function quote(marked: MarkedText): string {
  const { before, mark, after } = cutToWindow(marked, textSize)
  const text = hasPreciseMark(marked) ? `${before}⟦${mark}⟧${after}` : before + mark + after
  return escapeControls(text)
}

function formatFailures(failures: readonly ReportedFailure[]): string {
  const counts = { tests: failures.length, failures: 0, errors: failures.length, skipped: 0 }
  return [
    `  <testsuite${attributes({ name: 'failures', ...counts })}>\n`,
    ...failures.map(({ message, file, line }) =>
      [
        `    <testcase${attributes({ name: file ?? 'run', classname: file ?? 'run', file, line })}>`,
        `<error${attributes({ message, type: 'failure' })}/></testcase>\n`,
      ].join(''),
    ),
    '  </testsuite>\n',
  ].join('')
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escapeXml(escapeControls(String(value)))}"`,
    )
    .join('')
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** What XML cannot hold at all, `escapeControls` has replaced. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => references[character] ?? character)
}
