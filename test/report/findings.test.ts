import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { Finding } from '../../src/finding.ts'
import {
  countSeverities,
  formatCount,
  formatFindingJson,
  formatFindingLine,
  formatFindingsReport,
  formatSeverityCounts,
} from '../../src/report/findings.ts'
import { pair } from '../pair.ts'

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
const report = { documents: 2, units: 40, findings }

/** What is wrong with a value by a part of the published schema. */
function listViolations(value: unknown, part = ''): unknown {
  const validate = ajv.getSchema(`${schema.$id}${part}`)
  if (!validate) throw new Error(`No schema ${part}`)
  validate(value)
  return validate.errors
}

describe('a line of text', () => {
  test('has place, severity, message, unit and rule', () => {
    expect(formatFindingLine(whole)).toBe(
      'de-de/a.md:3:7: error: Unexpected 0 of `a.md`, expected 1 (3a960-101) [link-url-mismatch]\n',
    )
  })

  test('goes without a unit', () => {
    expect(formatFindingLine({ ...bare, file: 'a.md' })).toBe('a.md:1:1: info: Seen [a-rule]\n')
  })

  test.each([
    { title: 'a line break in code', text: pair('Wort', 'Run `tide\nrun`') },
    { title: 'a line break of CR in code', text: pair('Wort', 'Run `tide\r\nrun`') },
    { title: 'a line break in an angle bracket link', text: pair('Wort', '[a](b&#10;c.md)') },
  ])('is one line for $title', ({ text }) => {
    const lines = checkDocument(parseBitext(text, { path: 'a.md' })).map(formatFindingLine)
    expect(lines).toEqual([expect.stringMatching(/^[^\r\n]+\n$/)])
  })
})

describe('a line of JSON', () => {
  test('has the finding under the names of the schema', () => {
    expect(JSON.parse(formatFindingJson(whole))).toEqual({
      file: 'de-de/a.md',
      line: 3,
      column: 7,
      id: '3a960-101',
      code: 'link-url-mismatch',
      severity: 'error',
      message: 'Unexpected 0 of `a.md`, expected 1',
      expected: 1,
      actual: 0,
    })
  })

  test('leaves out what the finding has not', () => {
    expect(Object.keys(JSON.parse(formatFindingJson(bare)))).toEqual([
      'line',
      'column',
      'code',
      'severity',
      'message',
    ])
  })

  test.each(findings)('is one line: %#', (finding) => {
    expect(formatFindingJson(finding)).toMatch(/^[^\n]+\n$/)
  })

  test.each(findings)('is what the schema says: %#', (finding) => {
    const record: unknown = JSON.parse(formatFindingJson(finding))
    expect(listViolations(record, '#/definitions/finding')).toBeNull()
  })
})

describe('the report', () => {
  test('is what the schema says', () => {
    expect(listViolations(JSON.parse(formatFindingsReport(report)))).toBeNull()
  })

  test('is what the schema says without findings', () => {
    const empty = formatFindingsReport({ documents: 0, units: 0, findings: [] })
    expect(listViolations(JSON.parse(empty))).toBeNull()
  })

  test('is what the schema says for the findings of all rules', () => {
    const text = `---\na: b: c\n---\n${pair('{a} `b`', '[c](d.md) <xref:E> {f}', 'x')}${pair('', 'g')}${pair('h', '')}`
    const found = checkDocument(parseBitext(text, { path: 'a.md' }))
    const json = formatFindingsReport({ documents: 1, units: 3, findings: found })
    expect(listViolations(JSON.parse(json))).toBeNull()
  })

  test.each([
    { title: 'a line of 0', change: { line: 0 } },
    { title: 'a severity of its own', change: { severity: 'fatal' } },
    { title: 'a name that the schema has not', change: { rule: 'a' } },
    { title: 'no message', change: { message: undefined } },
  ])('would not be what the schema says with $title', ({ change }) => {
    const record: object = JSON.parse(formatFindingJson(whole))
    const changed: unknown = JSON.parse(JSON.stringify({ ...record, ...change }))
    expect(listViolations(changed, '#/definitions/finding')).not.toBeNull()
  })

  test('counts documents, units and severities', () => {
    expect(JSON.parse(formatFindingsReport(report))).toMatchObject({
      version: 1,
      summary: { documents: 2, units: 40, errors: 3, warnings: 1, infos: 1 },
    })
  })

  test('has the findings as the lines of JSON have them', () => {
    const lines = findings.map((finding): unknown => JSON.parse(formatFindingJson(finding)))
    expect(JSON.parse(formatFindingsReport(report))).toHaveProperty('findings', lines)
  })

  test('is indented by two spaces and ends with a line feed', () => {
    expect(formatFindingsReport({ documents: 0, units: 0, findings: [] })).toBe(`{
  "version": 1,
  "summary": {
    "documents": 0,
    "units": 0,
    "errors": 0,
    "warnings": 0,
    "infos": 0
  },
  "findings": []
}
`)
  })
})

test('counts severities', () => {
  expect(countSeverities(findings)).toEqual({ error: 3, warning: 1, info: 1 })
})

test.each([
  { counts: { error: 0, warning: 0, info: 0 }, text: 'no findings' },
  { counts: { error: 1, warning: 0, info: 0 }, text: '1 error' },
  { counts: { error: 0, warning: 3, info: 0 }, text: '3 warnings' },
  { counts: { error: 0, warning: 0, info: 1 }, text: '1 info' },
  { counts: { error: 2, warning: 1, info: 0 }, text: '2 errors and 1 warning' },
])('says $text', ({ counts, text }) => {
  expect(formatSeverityCounts(counts)).toBe(text)
})

test.each([
  { count: 0, text: '0 documents' },
  { count: 1, text: '1 document' },
  { count: 3, text: '3 documents' },
])('says $text', ({ count, text }) => {
  expect(formatCount(count, 'document')).toBe(text)
})
