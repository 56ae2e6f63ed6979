import { expect, test } from 'vitest'
import committed from '../../schemas/findings.json' with { type: 'json' }
import { reportSchema } from '../../src/report/report-schema.ts'

test('the committed schema is current: npm run schemas', () => {
  expect(JSON.parse(JSON.stringify(reportSchema))).toEqual(committed)
})
