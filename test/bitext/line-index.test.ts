import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineIndex } from '../../src/bitext/line-index.ts'
import { anyText } from './any-text.ts'

test.each([
  { title: 'the start of an empty text', text: '', offset: 0, line: 1, column: 1 },
  { title: 'the start', text: 'tide', offset: 0, line: 1, column: 1 },
  { title: 'the end', text: 'tide', offset: 4, line: 1, column: 5 },
  { title: 'a line feed itself', text: 'a\nb', offset: 1, line: 1, column: 2 },
  { title: 'behind a line feed', text: 'a\nb', offset: 2, line: 2, column: 1 },
  { title: 'behind CRLF', text: 'a\r\nb', offset: 3, line: 2, column: 1 },
  { title: 'inside CRLF', text: 'a\r\nb', offset: 2, line: 1, column: 3 },
  { title: 'behind a lone CR', text: 'a\rb', offset: 2, line: 2, column: 1 },
  { title: 'behind CR CR LF', text: 'a\r\r\nb', offset: 4, line: 3, column: 1 },
  { title: 'behind blank lines', text: '\n\n\nb', offset: 3, line: 4, column: 1 },
  { title: 'behind an astral character', text: '🌊b', offset: 2, line: 1, column: 3 },
  { title: 'behind a line separator', text: 'a\u2028b', offset: 2, line: 1, column: 3 },
  { title: 'behind a final line feed', text: 'a\n', offset: 2, line: 2, column: 1 },
])('$title', ({ text, offset, line, column }) => {
  expect(createLineIndex(text)(offset)).toEqual({ line, column })
})

test('agrees with counting line ends from the start', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const findPlace = createLineIndex(text)
      for (let offset = 0; offset <= text.length; offset++) {
        // A CR before a LF that is cut off would count as a line end.
        const before = text.slice(0, offset).replace(/\r$/, text[offset] === '\n' ? '' : '\r')
        const lines = before.split(/\r\n|\r|\n/)
        const cut = offset - before.length
        const column = (lines.at(-1)?.length ?? 0) + 1 + cut
        expect(findPlace(offset)).toEqual({ line: lines.length, column })
      }
    }),
    { numRuns: 300 },
  )
})

test('the order of questions does not matter', () => {
  const findPlace = createLineIndex('a\nbb\nccc')
  expect([7, 0, 3].map((offset) => findPlace(offset).line)).toEqual([3, 1, 2])
})
