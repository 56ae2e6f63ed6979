import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { measureWidth } from '../../src/report/text-width.ts'

test.each([
  { text: 'Hafen', width: 5 },
  { text: '港', width: 2 },
  { text: 'ｱ', width: 1 },
  { text: 'e\u0301', width: 1 },
  { text: '한글', width: 4 },
  { text: '😀', width: 2 },
])('$text takes $width columns', ({ text, width }) => {
  expect(measureWidth(text)).toBe(width)
})

test('the quick way gives what the package gives', () => {
  const narrow = fc.string({ unit: fc.integer({ min: 0, max: 0x400 }).map(toCharacter) })
  const law = fc.property(narrow, (text) => {
    expect(measureWidth(text)).toBe(stringWidth(text))
  })
  fc.assert(law, { numRuns: 500 })
})

function toCharacter(code: number): string {
  return String.fromCharCode(code)
}
