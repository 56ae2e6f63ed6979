import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatPrecision, readReadings } from '../bench/precision-table.ts'

test('the table of precision is that of the readings', () => {
  const page = readFileSync('docs/measurements.md', 'utf8')
  expect(page, 'run `npm run bench:precision`').toContain(formatPrecision(readReadings()))
})
