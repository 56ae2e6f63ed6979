import type { Finding, PlacedText } from '../../src/finding.ts'
import { countSeverities } from '../../src/report/findings.ts'
import type { Report, Reporter } from '../../src/report/report.ts'

const locales: ReadonlyMap<string, string> = new Map([
  ['de-de', 'de-DE'],
  ['he-il', 'he-IL'],
  ['ar-sa', 'ar-SA'],
  ['ja-jp', 'ja-JP'],
])

/** A text with a mark where `⟦` and `⟧` stand; all of it without them. */
export function mark(marked: string, line = 8, column = 1): PlacedText {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  const text = marked.replace(/[⟦⟧]/g, '')
  return start < 0
    ? { text, start: 0, end: text.length, line, column }
    : { text, start, end, line, column: column + start }
}

/** Findings of each severity, in three languages, with and without texts. */
export const findings: readonly Finding[] = [
  {
    file: 'docs/de-de/install.md',
    line: 8,
    column: 41,
    unitId: '3a960-103',
    rule: 'code-span-mismatch',
    severity: 'error',
    message: 'Unexpected code span `npm instll` in target, expected `npm install`',
    expected: 'npm install',
    actual: 'npm instll',
    target: mark('Führen Sie `⟦npm instll⟧` aus, um die Pegelanzeige einzurichten.', 8, 30),
    source: mark('Run `⟦npm install⟧` to set up the tide gauge.', 8, 140),
  },
  {
    file: 'docs/de-de/install.md',
    line: 10,
    column: 1,
    unitId: '3a960-105',
    rule: 'missing-target',
    severity: 'error',
    message: 'Unexpected empty target, expected a translation',
    target: mark('', 10, 30),
    source: mark('The harbour office reads the gauge every ten minutes.', 10, 70),
  },
  {
    file: 'docs/de-de/install.md',
    line: 12,
    column: 4,
    unitId: '3a960-106',
    rule: 'double-space',
    severity: 'info',
    message: 'Unexpected two spaces in target, expected one',
    target: mark('Der Hafen⟦  ⟧ist offen.', 12, 4),
    source: mark('The harbour is open.', 12, 60),
    fix: { start: 413, end: 415, text: ' ' },
  },
  {
    file: 'docs/he-il/harbour.md',
    line: 5,
    column: 20,
    unitId: '7c1aa-101',
    rule: 'number-mismatch',
    severity: 'warning',
    message: 'Unexpected `30` in target, expected `13`',
    target: mark('מד הגאות של Tideline מודד את גובה המים כל ⟦30⟧ דקות בנמל.', 5, 2),
    source: mark(
      'The Tideline gauge measures the water level every ⟦13⟧ minutes in the harbour.',
      5,
      99,
    ),
  },
  {
    file: 'docs/ja-jp/harbour.md',
    line: 3,
    column: 1,
    unitId: '7c1aa-101',
    rule: 'placeholder-mismatch',
    severity: 'error',
    message: 'Unexpected 0 of `{station}` in target, expected 1',
    expected: 1,
    actual: 0,
    target: mark('潮位計は港で⟦水位⟧を測定します。', 3, 1),
    source: mark('The gauge ⟦{station}⟧ measures the water level in the harbour.', 3, 60),
  },
  {
    file: 'docs/ja-jp/harbour.md',
    line: 1,
    column: 1,
    rule: 'front-matter',
    severity: 'warning',
    message: 'Unexpected tab',
  },
]

/** A run with all that a run can have. */
export const report: Report = {
  ...createReport(findings),
  failures: [
    { message: 'The file is not UTF-8', file: 'docs/fr-fr/a.md', line: 3, column: 7 },
    { message: 'No file matches `docs/xx`' },
  ],
  stale: [
    { file: 'docs/de-de/install.md', locale: 'de-DE', units: 10, stale: 3 },
    { file: 'docs/he-il/harbour.md', locale: 'he-IL', units: 7, stale: 0 },
  ],
  baseline: {
    suppressed: 4,
    stale: [{ file: 'docs/de-de/old.md', rule: 'number-mismatch', count: 2 }],
  },
}

/** A run that found these and nothing else. */
export function createReport(found: readonly Finding[]): Report {
  const names = [...new Set(found.map(({ file = '' }) => file))]
  const files = names.map((file) => {
    const locale = locales.get(file.split('/')[1] ?? '') ?? 'und'
    return { file, locale, sourceLocale: 'en-US', units: 10 }
  })
  return {
    version: '0.1.0',
    documents: files.length,
    units: files.length * 10,
    counts: countSeverities(found),
    rules: [
      {
        id: 'code-span-mismatch',
        severity: 'error',
        description: 'Source and target have the same code spans',
        helpText: 'Code is not translated.',
      },
      { id: 'double-space', severity: 'info', description: 'No double spaces' },
    ],
    failures: [],
    locales: [...new Set(files.map(({ locale }) => locale))].map((locale) => ({
      locale,
      documents: 1,
      units: 10,
      findings: countSeverities(
        found.filter(({ file = '' }) =>
          files.some((entry) => entry.file === file && entry.locale === locale),
        ),
      ),
    })),
    files,
    findings: found,
  }
}

/** What a reporter makes of a run, streaming or not. */
export function render(reporter: Reporter, run: Report, options = {}): string {
  if (reporter.type === 'whole') return [...reporter.format(run, options)].join('')
  const names = new Set(run.findings.map(({ file = '' }) => file))
  const documents = Array.from(names, (name) =>
    reporter.formatDocument(
      run.findings.filter(({ file = '' }) => file === name),
      options,
    ),
  )
  return documents.join('') + reporter.formatEnd(run, options)
}
