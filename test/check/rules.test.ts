import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { rules } from '../../src/check/rules.ts'

test('the ids of the rules are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test.each(rules)('$id is in kebab-case', ({ id }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test.each(rules)('$id stands in a file of its name', ({ id }) => {
  expect(existsSync(resolve(import.meta.dirname, `../../src/check/rules/${id}.ts`))).toBe(true)
})

test.each(rules)('$id is described in a sentence without its period', ({ description }) => {
  expect(description).toMatch(/^[A-Z].*[^.]$/)
})

test.each(rules)('$id has nothing against an empty document', ({ check }) => {
  expect([...check(parseBitext(''))]).toEqual([])
})
