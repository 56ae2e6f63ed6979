import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkRunRecords, collectRunRecords } from '../../src/check/check-run.ts'
import type { RunExample, RunRecord, RunRule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run-rules.ts'
import { pair } from '../pair.ts'

type Pairs = RunExample['pairs']

function collect(rule: RunRule, pairs: Pairs, before = ''): RunRecord[] {
  return pairs.flatMap(({ target, source }, index) => {
    const path = `${String.fromCharCode(97 + index)}.md`
    const document = parseBitext(`${before}${pair(target, source)}\n`, { path })
    const active = [{ rule, severity: rule.severity }]
    return collectRunRecords(document, { rules: active, targetLanguage: 'de-DE' })
  })
}

function check(records: readonly RunRecord[]): string[] {
  return checkRunRecords(records).map(({ file, severity, message }) =>
    [file, severity, message].join(' '),
  )
}

test('no id is one of a rule over documents', () => {
  const ids = [...rules, ...runRules].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(runRules)('$id', (rule) => {
  test('is documented', () => {
    const path = resolve(import.meta.dirname, `../../src/check/rules/${rule.id}.ts`)
    expect(existsSync(path)).toBe(true)
    expect(rule.description).toMatch(/^[A-Z].*[^.]$/)
    expect(rule.details).not.toBe('')
  })

  test.each(rule.examples)('example: $title', ({ pairs, findings = [] }) => {
    expect(check(collect(rule, pairs))).toEqual(findings)
  })
})

const [inconsistentTarget] = runRules as readonly [RunRule, ...RunRule[]]

test('texts in other kinds of blocks are not compared', () => {
  const source = 'Open the harbour now.'
  const records = [
    ...collect(inconsistentTarget, [{ target: 'Den Hafen jetzt öffnen', source }], '## '),
    ...collect(inconsistentTarget, [{ target: 'Öffnen Sie jetzt den Hafen', source }]),
  ]
  expect(check(records)).toEqual([])
})

test('targets in other languages are not compared', () => {
  const rules = [{ rule: inconsistentTarget, severity: 'warning' as const }]
  const document = parseBitext(pair('Ouvrez le port maintenant.', 'Open the harbour now.'))
  const records = [
    ...collectRunRecords(document, { rules, targetLanguage: 'fr-FR' }),
    ...collect(inconsistentTarget, [
      { target: 'Öffnen Sie jetzt den Hafen.', source: 'Open the harbour now.' },
    ]),
  ]
  expect(check(records)).toEqual([])
})

test('the severity is the one of the document', () => {
  const pairs = [
    { target: 'Öffnen Sie jetzt den Hafen.', source: 'Open the harbour now.' },
    { target: 'Den Hafen jetzt öffnen.', source: 'Open the harbour now.' },
  ]
  const records = collect(inconsistentTarget, pairs).map((record) => ({
    ...record,
    severity: 'error' as const,
  }))
  expect(checkRunRecords(records)).toMatchObject([
    { file: 'b.md', line: 1, column: 1, unitId: '3a960-101', severity: 'error' },
  ])
})

test('no rule, no records', () => {
  expect(collectRunRecords(parseBitext(pair('a b c d', 'a b c d')), {})).toEqual([])
})

test('the order of the records, and a way through JSON, change nothing', () => {
  const texts = fc.constantFrom(
    'Eins zwei drei vier',
    'Vier drei zwei eins',
    'Eins, zwei, drei, vier',
  )
  const pairs = fc.array(fc.record({ target: texts, source: texts }), { maxLength: 20 })
  fc.assert(
    fc.property(pairs, fc.infiniteStream(fc.nat()), (pairs, order) => {
      const records = runRules.flatMap((rule) => collect(rule, pairs))
      const shuffled = records
        .map((record) => ({ record, at: order.next().value }))
        .sort((first, second) => first.at - second.at)
      const joined: RunRecord[] = JSON.parse(JSON.stringify(shuffled.map(({ record }) => record)))
      expect(checkRunRecords(joined)).toEqual(checkRunRecords(records))
    }),
  )
})
