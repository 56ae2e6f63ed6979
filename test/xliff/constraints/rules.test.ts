import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkXliff } from '../../../src/xliff/constraints/check-xliff.ts'
import { xliffRules } from '../../../src/xliff/constraints/rules.ts'
import { coreExamples } from './core-examples.ts'
import { moduleExamples } from './module-examples.ts'
import { xliff12Examples } from './xliff-12-examples.ts'

const examples = [...coreExamples, ...moduleExamples, ...xliff12Examples]
const folder = resolve(import.meta.dirname, '../../../src/xliff/constraints/rules')

describe('examples', () => {
  test.each(examples)('$rule finds what is bad', ({ rule, bad }) => {
    const missed = bad.filter((xml) => !listRules(xml).includes(rule))
    expect(missed).toEqual([])
  })

  test.each(examples)('$rule has, as all rules, nothing against what is good', ({ good }) => {
    const found = good.flatMap((xml) => checkXliff(xml).map(({ message }) => ({ message, xml })))
    expect(found).toEqual([])
  })

  test('every rule has one', () => {
    const known = new Set(examples.map(({ rule }) => rule))
    expect(xliffRules.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
    const ids = new Set(xliffRules.map(({ id }) => id))
    expect([...known].filter((id) => !ids.has(id))).toEqual([])
  })
})

const reference = readFileSync(
  resolve(import.meta.dirname, '../../../docs/xliff-constraints.md'),
  'utf8',
)

describe('the list of rules', () => {
  test('has each id once, in order', () => {
    const ids = xliffRules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
  })

  test.each(xliffRules)('$id stands in a file of its name', ({ id }) => {
    expect(existsSync(resolve(folder, `${id}.ts`))).toBe(true)
  })

  test.each(xliffRules)('$id is described in a sentence without its period', ({ description }) => {
    expect(description).toMatch(/^[A-Z`].*[^.]$/)
  })

  test.each(xliffRules)('$id stands in the documentation', ({ id, description }) => {
    const row = reference.split('\n').find((line) => line.startsWith(`| \`${id}\` |`))
    expect(row).toContain(description.replaceAll('|', '\\|'))
  })
})

test.each(examples)('messages of $rule are one sentence without its period', ({ bad }) => {
  for (const { message } of bad.flatMap((xml) => checkXliff(xml))) {
    expect(message).toMatch(/^Unexpected .*, expected .*[^.]$/s)
  }
})

function listRules(xml: string): string[] {
  return checkXliff(xml).map(({ rule }) => rule)
}
