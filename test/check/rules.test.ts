import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { RuleExample } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import type { Finding } from '../../src/finding.ts'
import { checkExample, findInExample, readExample } from './check-pair.ts'

test('the ids of the rules are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

describe.each(rules)('$id', (rule) => {
  test('is named in kebab-case', () => {
    expect(rule.id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/)
  })

  test('stands in a file of its name', () => {
    const path = resolve(import.meta.dirname, `../../src/check/rules/${rule.id}.ts`)
    expect(existsSync(path)).toBe(true)
  })

  test('is described in a sentence without its period', () => {
    expect(rule.description).toMatch(/^[A-Z].*[^.]$/)
  })

  test('is explained', () => {
    expect(rule.details).not.toBe('')
  })

  test('has good and bad examples', () => {
    const isBad = ({ findings = [] }: RuleExample) => findings.length > 0
    expect(rule.examples.some(isBad), 'a bad one').toBe(true)
    expect(rule.examples.every(isBad), 'nothing but bad ones').toBe(false)
  })

  test('has nothing against an empty document', () => {
    const active = [{ rule, severity: rule.severity }]
    expect(checkDocument(parseBitext(''), { rules: active })).toEqual([])
  })

  test.each(rule.examples)('example: $title', (example) => {
    expect(checkExample(rule, example)).toEqual(example.findings ?? [])
  })

  test.each(rule.examples)('shows both texts of the units concerned: $title', (example) => {
    const ids = new Set(parseBitext(readExample(example)).units.map(({ id }) => id))
    const concerned = findInExample(rule, example).filter(({ unitId = '' }) => ids.has(unitId))
    expect(concerned.filter(({ target, source }) => !(target && source))).toEqual([])
  })

  test.each(rule.examples.filter(({ fixed }) => fixed !== undefined))('fix: $title', (example) => {
    expect(repair(findInExample(rule, example), example)).toBe(
      'text' in example ? example.fixed : readExample({ ...example, target: example.fixed ?? '' }),
    )
  })
})

/** The example's document with all fixes made. */
function repair(findings: readonly Finding[], example: RuleExample): string {
  const edits = findings.flatMap(({ fix }) => (fix ? [fix] : []))
  return edits
    .toSorted((first, second) => second.start - first.start)
    .reduce(
      (text, { start, end, text: replacement }) =>
        text.slice(0, start) + replacement + text.slice(end),
      readExample(example),
    )
}
