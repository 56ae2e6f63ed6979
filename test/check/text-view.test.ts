import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'
import { createTextView } from '../../src/check/text-view.ts'

function view(raw: string) {
  return createTextView(raw, () => tokenizeTexts([raw])[0] ?? [])
}

test.each([
  { title: 'plain text', raw: 'Tide gauge', words: 'gauge', found: 'gauge' },
  { title: 'behind markers', raw: '**High** [tide](a.md) now', words: 'tide', found: 'tide' },
  { title: 'an escape', raw: 'a \\* b', words: '*', found: '\\*' },
  { title: 'an entity', raw: 'a &lt; b', words: '<', found: '&lt;' },
  { title: 'an entity of two units', raw: 'a &#x1F600; b', words: '😀', found: '&#x1F600;' },
  { title: 'behind one', raw: '&#x1F600;b', words: 'b', found: 'b' },
  { title: 'behind an astral character', raw: '😀 \\_b', words: 'b', found: 'b' },
  { title: 'a code', raw: 'a `xyz` b', words: '\uFFFC', found: '`xyz`' },
  { title: 'across markers', raw: 'a **b** c', words: 'a b c', found: 'a **b** c' },
  { title: 'a hard break', raw: 'a  \nb', words: '\n', found: '  \n' },
  { title: 'behind a hard break', raw: 'a\\\r\nb', words: 'b', found: 'b' },
])('finds $title', ({ raw, words, found }) => {
  const { prose, findRaw } = view(raw)
  const start = prose.indexOf(words)
  const place = findRaw(start, start + words.length)
  expect(start).toBeGreaterThanOrEqual(0)
  expect(raw.slice(place.start, place.end)).toBe(found)
})

const parts = fc.constantFrom(
  ...['word ', '😀', '語', '\\*', '&lt;', '&#x1F600;', '&nGt;', '**', '_', '`a`', '[', '](x)'],
  ...[
    '<br>',
    '  \n',
    '\\\r\n',
    '\n',
    '![a](b)',
    '<xref:a>',
    'https://tide.example ',
    '\uD800',
    '\0',
  ],
)

test('each stretch of the prose stands inside of the raw text', () => {
  const texts = fc.array(parts, { maxLength: 12 }).map((list) => list.join(''))
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(200), (raw, first, length) => {
      const { prose, findRaw } = view(raw)
      const start = Math.min(first, prose.length)
      const end = Math.min(start + length, prose.length)
      const place = findRaw(start, end)
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.end).toBeLessThanOrEqual(raw.length)
      expect(place.start).toBeLessThanOrEqual(place.end)
    }),
  )
})

test('each stretch of plain text stands where its token does', () => {
  const texts = fc.array(parts, { maxLength: 12 }).map((list) => list.join(''))
  fc.assert(
    fc.property(texts, fc.nat(20), (raw, cut) => {
      const { prose, tokens, findRaw } = view(raw)
      let rawStart = 0
      for (const [index, token] of tokens.entries()) {
        const before = createTextView(raw, () => tokens.slice(0, index)).prose.length
        const size = Math.max(1, token.text.length - cut)
        if (token.type === 'text') {
          expect(prose.slice(before, before + size)).toBe(token.text.slice(0, size))
          expect(findRaw(before, before + size)).toEqual({ start: rawStart, end: rawStart + size })
        }
        rawStart += token.text.length
      }
    }),
    { numRuns: 1000 },
  )
})
