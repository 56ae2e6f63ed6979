import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replaceRuleReference, rulesPage } from '../scripts/rule-reference.ts'

test('the reference of the rules is that of the rules', () => {
  const page = readFileSync(rulesPage, 'utf8')
  expect(page, 'run `npm run docs:rules`').toBe(replaceRuleReference(page))
})
