import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLineIndex } from '../../src/bitext/line-index.ts'
import { cutToWindow, findEnd, splitAtMark } from '../../src/report/marked-text.ts'
import { mark } from './sample-report.ts'

const markedText = fc
  .tuple(fc.string({ unit: 'binary' }), fc.nat(), fc.nat())
  .map(([text, first, second]) => {
    const offsets = [first % (text.length + 1), second % (text.length + 1)]
    return { text, start: Math.min(...offsets), end: Math.max(...offsets) }
  })

test.each([
  { title: 'before the text', start: -3, end: -1, pieces: ['', '', 'abc'] },
  { title: 'behind the text', start: 7, end: 9, pieces: ['abc', '', ''] },
  { title: 'of a negative length', start: 2, end: 1, pieces: ['ab', '', 'c'] },
])('a mark $title is moved inside', ({ start, end, pieces }) => {
  expect(Object.values(splitAtMark({ text: 'abc', start, end }))).toEqual(pieces)
})

describe('the end of a mark', () => {
  test('is where the line index has it', () => {
    const words = fc.array(fc.constantFrom('a', '\n', '\r\n', 'é', '😀'))
    const law = fc.property(words, words, (before, marked) => {
      const text = before.join('') + marked.join('')
      const start = before.join('').length
      const findPlace = createLineIndex(text)
      const { line, column } = findPlace(text.length)
      const placed = { text, start, end: text.length, ...findPlace(start) }
      expect(findEnd(placed)).toEqual({ endLine: line, endColumn: column })
    })
    fc.assert(law)
  })
})

describe('a window', () => {
  test.each([
    { title: 'leaves a short text', text: 'ab⟦c⟧de', size: 5, shown: 'ab⟦c⟧de' },
    { title: 'cuts both sides', text: '0123456789⟦x⟧0123456789', size: 5, shown: '…89⟦x⟧01…' },
    {
      title: 'shows more behind a mark at the start',
      text: '⟦x⟧0123456789',
      size: 5,
      shown: '⟦x⟧0123…',
    },
    {
      title: 'shows more before a mark at the end',
      text: '0123456789⟦x⟧',
      size: 5,
      shown: '…6789⟦x⟧',
    },
    { title: 'cuts a long mark', text: 'ab⟦0123456789⟧cd', size: 5, shown: '…⟦01234…⟧' },
  ])('$title', ({ text, size, shown }) => {
    const { before, mark: marked, after } = cutToWindow(mark(text), size)
    expect(`${before}⟦${marked}⟧${after}`).toBe(shown)
  })

  test('is small, stands in the text, and cuts no pair of surrogates', () => {
    const law = fc.property(markedText, fc.integer({ min: 4, max: 30 }), (marked, size) => {
      const { before, mark: middle, after } = cutToWindow(marked, size)
      const shown = before + middle + after
      expect(shown.length).toBeLessThanOrEqual(size + 3)
      const pieces = splitAtMark(marked)
      if (shown === marked.text) return
      expect(pieces.before.endsWith(before.replace(/^…/, ''))).toBe(true)
      expect(pieces.mark.startsWith(middle.replace(/…$/, ''))).toBe(true)
      expect(pieces.after.startsWith(after.replace(/…$/, ''))).toBe(true)
      // Both edges of the mark may lie inside a pair; the window adds no other.
      expect(before.isWellFormed() || !pieces.before.isWellFormed()).toBe(true)
      expect(after.isWellFormed() || !pieces.after.isWellFormed()).toBe(true)
    })
    fc.assert(law)
  })
})
