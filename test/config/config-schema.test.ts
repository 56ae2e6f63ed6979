import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import committed from '../../schemas/config.json' with { type: 'json' }
import { rules } from '../../src/check/rules.ts'
import { runRules } from '../../src/check/run-rules.ts'
import { createConfigSchema } from '../../src/config/config-schema.ts'
import { sampleRules } from './create-rule.ts'

test('the committed schema is current: npm run schemas', () => {
  const schema: unknown = JSON.parse(JSON.stringify(createConfigSchema([...rules, ...runRules])))
  expect(schema).toEqual(committed)
})

test('the schema is one of draft 07', () => {
  const ajv = new Ajv({ strict: false, logger: false })
  expect(ajv.validateSchema(createConfigSchema(sampleRules))).toBe(true)
})
