import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { text } from '../../src/report/text.ts'
import { createReport, findings, mark, render, report } from './sample-report.ts'

const plain: Finding = {
  file: 'a.md',
  line: 3,
  column: 7,
  rule: 'a-rule',
  severity: 'warning',
  message: 'Seen',
}

/** The lines beneath a finding with these texts. */
function quote(texts: Partial<Finding>, options = {}): string[] {
  return text
    .formatDocument([{ ...plain, ...texts }], options)
    .split('\n')
    .slice(2, -2)
}

describe('the text of a document', () => {
  test('has a heading, aligned columns, and both texts with a marker', () => {
    const found = findings.filter(({ file }) => file === 'docs/de-de/install.md')
    expect(text.formatDocument(found, {})).toBe(
      `docs/de-de/install.md
  8:41  error  Unexpected code span \`npm instll\` in target, expected \`npm install\` (3a960-103)  code-span-mismatch
    target │ Führen Sie \`npm instll\` aus, um die Pegelanzeige einzurichten.
           │             ^^^^^^^^^^
    source │ Run \`npm install\` to set up the tide gauge.
           │      ^^^^^^^^^^^
  10:1  error  Unexpected empty target, expected a translation (3a960-105)                      missing-target
    target │
    source │ The harbour office reads the gauge every ten minutes.
  12:4  info   Unexpected two spaces in target, expected one (3a960-106)                        double-space
    target │ Der Hafen  ist offen.
           │          ^^
    source │ The harbour is open.

`,
    )
  })

  test('is empty without findings', () => {
    expect(text.formatDocument([], {})).toBe('')
  })

  test('has no heading without a file', () => {
    const { file: _, ...bare } = plain
    expect(text.formatDocument([bare], {})).toBe('  3:7  warning  Seen  a-rule\n\n')
  })

  test('has escape sequences only with colours', () => {
    expect(render(text, report)).not.toContain('\u001B')
    const colored = render(text, report, { color: true })
    expect(colored).toContain('\u001B[31merror\u001B[39m')
    // The pattern is of the styles of this reporter.
    expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(render(text, report))
  })

  test('holds as many findings as a document can have', () => {
    const found = Array.from({ length: 200_000 }, () => plain)
    expect(text.formatDocument(found, {}).split('\n')).toHaveLength(200_003)
  })
})

describe('a marker', () => {
  test.each([
    { title: 'Latin', marked: 'Der ⟦Hafen⟧', marker: '    ^^^^^' },
    { title: 'wide characters', marked: '潮位計は⟦港⟧で', marker: '        ^^' },
    { title: 'half-width kana', marked: 'ｱｲ⟦ｳ⟧', marker: '  ^' },
    { title: 'combining marks', marked: 'e\u0301e\u0301⟦e\u0301⟧', marker: '  ^' },
    { title: 'an emoji', marked: '😀⟦😀⟧', marker: '  ^^' },
    { title: 'an emoji with a selector', marked: '\u26A0\uFE0F⟦x⟧', marker: '  ^' },
    { title: 'an escape', marked: 'a\u202E⟦b⟧', marker: '         ^' },
    { title: 'a marked escape', marked: 'a⟦\u200B⟧b', marker: ' ^^^^^^^^' },
    { title: 'a place without a length', marked: 'ab⟦⟧c', marker: '  ^' },
  ])('stands under $title', ({ marked, marker }) => {
    const [, line] = quote({ target: mark(marked) })
    expect(line).toBe(`           │ ${marker}`)
  })

  test('is left out if the whole text is meant', () => {
    expect(quote({ source: mark('All of it') })).toEqual(['    source │ All of it'])
  })

  test('stays in sight in a long text', () => {
    const target = mark(`${'港'.repeat(5000)}⟦水位⟧${'x'.repeat(5000)}`)
    const [line = '', marker = ''] = quote({ target }, { width: 40 })
    expect(line).toMatch(/│ …港+水位x+…$/)
    expect(line.length).toBeLessThan(55)
    expect(marker).toMatch(/\^{4}$/)
  })

  test('is found fast in a hostile text', () => {
    const target = mark(`${'\u0301'.repeat(500_000)}⟦x⟧${'\u202E'.repeat(500_000)}`)
    const start = performance.now()
    quote({ target })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('the last lines', () => {
  test('count, and say what is stale and what the baseline has', () => {
    expect(text.formatEnd(report, {})).toBe(
      `de-DE: 3 of 10 units (30 %) stale
4 findings in the baseline
No longer found, remove from the baseline:
  docs/de-de/old.md: number-mismatch (2)
✖ 3 errors, ⚠ 2 warnings, ℹ 1 info, 2 failures in 3 documents, 30 units
`,
    )
  })

  test('say that there is nothing', () => {
    const clean = { ...createReport([]), documents: 1, units: 10 }
    expect(text.formatEnd(clean, {})).toBe('✔ no findings in 1 document, 10 units\n')
  })
})
