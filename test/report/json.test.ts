import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { Finding } from '../../src/finding.ts'
import { json, jsonl } from '../../src/report/json.ts'
import { pair } from '../pair.ts'
import { createReport, mark, render, report } from './sample-report.ts'

const whole: Finding = {
  file: 'de-de/a.md',
  line: 3,
  column: 7,
  unitId: '3a960-101',
  rule: 'link-url-mismatch',
  severity: 'error',
  message: 'Unexpected 0 of `a.md`, expected 1',
  expected: 1,
  actual: 0,
  target: mark('Siehe ⟦b.md⟧', 3, 1),
  source: mark('See ⟦a.md⟧', 3, 50),
  fix: { start: 40, end: 44, text: 'a.md' },
}
const bare: Finding = { line: 1, column: 1, rule: 'a-rule', severity: 'info', message: 'Seen' }

/** Findings with each kind of value, and with what JSON must escape. */
const findings: readonly Finding[] = [
  whole,
  bare,
  { ...whole, severity: 'warning', expected: 'a "b" \\ \u0000\n', actual: 'ü😀\u2028' },
  { ...whole, expected: ['a', 'b'], actual: [] },
  { ...whole, unitId: '', file: '', message: '' },
]

const schemaText = readFileSync(resolve(import.meta.dirname, '../../schemas/findings.json'), 'utf8')
// The schema is our own file; Ajv itself checks its form.
const schema = JSON.parse(schemaText) as { $id: string }
const ajv = new Ajv({ schemas: [schema] })

/** What is wrong with a value by a part of the published schema. */
function listViolations(value: unknown, part = ''): unknown {
  const validate = ajv.getSchema(`${schema.$id}${part}`)
  if (!validate) throw new Error(`No schema ${part}`)
  validate(value)
  return validate.errors
}

function formatLine(finding: Finding): string {
  return jsonl.formatDocument([finding], {})
}

describe('a line of JSON', () => {
  test('has the finding under the names of the schema', () => {
    expect(JSON.parse(formatLine(whole))).toEqual({
      file: 'de-de/a.md',
      line: 3,
      column: 7,
      id: '3a960-101',
      code: 'link-url-mismatch',
      severity: 'error',
      message: 'Unexpected 0 of `a.md`, expected 1',
      expected: 1,
      actual: 0,
      target: {
        text: 'Siehe b.md',
        start: 6,
        end: 10,
        line: 3,
        column: 7,
        endLine: 3,
        endColumn: 11,
      },
      source: {
        text: 'See a.md',
        start: 4,
        end: 8,
        line: 3,
        column: 54,
        endLine: 3,
        endColumn: 58,
      },
      fix: { start: 40, end: 44, text: 'a.md' },
    })
  })

  test('leaves out what the finding has not', () => {
    expect(Object.keys(JSON.parse(formatLine(bare)))).toEqual([
      'line',
      'column',
      'code',
      'severity',
      'message',
    ])
  })

  test.each(findings)('is one line: %#', (finding) => {
    expect(formatLine(finding)).toMatch(/^[^\n]+\n$/)
  })

  test.each(findings)('is what the schema says: %#', (finding) => {
    const record: unknown = JSON.parse(formatLine(finding))
    expect(listViolations(record, '#/definitions/finding')).toBeNull()
  })
})

describe('the report', () => {
  test.each([
    { title: 'findings of all kinds', run: createReport(findings) },
    { title: 'all that a run can have', run: report },
    { title: 'no findings', run: createReport([]) },
  ])('is what the schema says with $title', ({ run }) => {
    expect(listViolations(JSON.parse(render(json, run)))).toBeNull()
  })

  test('is what the schema says for the findings of the rules', () => {
    const text = `---\na: b: c\n---\n${pair('{a} `b`', '[c](d.md) <xref:E> {f}', 'x')}${pair('', 'g')}${pair('h', '')}`
    const found = checkDocument(parseBitext(text, { path: 'a.md' }))
    expect(found).not.toEqual([])
    expect(listViolations(JSON.parse(render(json, createReport(found))))).toBeNull()
  })

  test.each([
    { title: 'a line of 0', change: { line: 0 } },
    { title: 'a severity of its own', change: { severity: 'fatal' } },
    { title: 'a name that the schema has not', change: { rule: 'a' } },
    { title: 'no message', change: { message: undefined } },
    { title: 'a text without a mark', change: { target: { text: 'a' } } },
    { title: 'a fix without a text', change: { fix: { start: 0, end: 1 } } },
  ])('would not be what the schema says with $title', ({ change }) => {
    const record: object = JSON.parse(formatLine(whole))
    const changed: unknown = JSON.parse(JSON.stringify({ ...record, ...change }))
    expect(listViolations(changed, '#/definitions/finding')).not.toBeNull()
  })

  test('counts documents, units and severities', () => {
    expect(JSON.parse(render(json, { ...createReport(findings), units: 40 }))).toMatchObject({
      version: 1,
      summary: { documents: 2, units: 40, errors: 3, warnings: 1, infos: 1 },
    })
  })

  test('has the locales, what is stale, what the baseline has, and failures', () => {
    expect(JSON.parse(render(json, report))).toMatchObject({
      summary: { suppressed: 4 },
      locales: [{ locale: 'de-DE', errors: 2, infos: 1 }, {}, {}],
      stale: [{ locale: 'de-DE', units: 10, stale: 3 }, {}],
      staleBaseline: [{ rule: 'number-mismatch', count: 2 }],
      failures: [{ file: 'docs/fr-fr/a.md', line: 3 }, {}],
    })
  })

  test('has the findings as the lines of JSON have them', () => {
    const lines = findings.map((finding): unknown => JSON.parse(formatLine(finding)))
    expect(JSON.parse(render(json, createReport(findings)))).toHaveProperty('findings', lines)
  })

  test('is indented by two spaces and ends with a line feed', () => {
    for (const run of [createReport([]), report]) {
      const text = render(json, run)
      const indented = JSON.stringify(JSON.parse(text), null, 2)
      expect(text).toBe(`${indented}\n`)
    }
  })
})
