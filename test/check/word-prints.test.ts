import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printWord, printWords } from '../../src/check/word-prints.ts'
import { listWords } from '../../src/check/words.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('tide', 'Tide', 'ΣΑΣ', 'σας', 'İ', 'i̇', '𝟙', '😀', '\ud800', '\udc00', '語'),
      fc.constantFrom(' ', '  ', '.', '-', '_', "'", '’', '1.5', '\ufffc', '\u00a0', '?', '…'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('numbers the words that are listed', () => {
  fc.assert(
    fc.property(text, (words) => {
      const prints = listWords(words).map((word) => printWord(word.text))
      expect(printWords(words).words).toEqual(prints)
    }),
    { numRuns: 2000 },
  )
})

test('gives equal numbers to words that differ in their case alone', () => {
  fc.assert(
    fc.property(text, (words) => {
      for (const word of listWords(words)) {
        expect(printWord(word.text.toLowerCase())).toBe(printWord(word.text))
      }
    }),
    { numRuns: 2000 },
  )
  for (let code = 0; code < 0xd800; code++) {
    const letter = String.fromCharCode(code)
    expect(printWord(`a${letter.toLowerCase()}`)).toBe(printWord(`a${letter}`))
  }
})

test('counts characters but white space and codes', () => {
  fc.assert(
    fc.property(text, (words) => {
      const rest = words.replace(/[\s\uFFFC]+/g, '')
      const pairs = rest.match(/[\uD800-\uDBFF]/g)?.length ?? 0
      expect(printWords(words).characters).toBe(rest.length - pairs)
    }),
    { numRuns: 2000 },
  )
})
