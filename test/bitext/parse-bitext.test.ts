import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { regenerate } from '../../src/bitext/regenerate.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'

test('a text without pairs is one verbatim piece', () => {
  expect(parseBitext('# Tides\n').pieces).toEqual([
    { type: 'verbatim', text: '# Tides\n', start: 0 },
  ])
})

test('an empty text has no pieces', () => {
  expect(parseBitext('').pieces).toEqual([])
})

test('pieces alternate between verbatim text and units', () => {
  const text = `- ${pair('Ebbe', 'Low tide')} ${pair('Flut', 'High tide')}\n`
  expect(parseBitext(text).pieces.map((piece) => piece.type)).toEqual([
    'verbatim',
    'unit',
    'verbatim',
    'unit',
    'verbatim',
  ])
})

test('no empty piece stands between adjacent pairs', () => {
  const text = pair('潮', 'Tide') + pair('波', 'Wave')
  expect(parseBitext(text).pieces.map((piece) => piece.type)).toEqual(['unit', 'unit'])
})

test('the units are the pieces of type unit', () => {
  const { pieces, units } = parseBitext(`${pair('Ebbe', 'Low tide')}\n${pair('Flut', 'High tide')}`)
  expect(pieces.filter((piece) => piece.type === 'unit')).toEqual(units)
})

test('the path is kept', () => {
  expect(parseBitext('', { path: 'docs/de-de/tides.md' }).path).toBe('docs/de-de/tides.md')
})

test('without a path there is no such property', () => {
  expect(parseBitext('')).not.toHaveProperty('path')
})

test.each([
  { title: 'CRLF', text: `# ${pair('Pegel', 'Gauge')}\r\n\r\n` },
  { title: 'a byte order mark', text: `\uFEFF${pair('Pegel', 'Gauge')}` },
  { title: 'a lone high surrogate', text: `\uD83C${pair('\uD83C', 'Wave')}\uD83C` },
  { title: 'a lone low surrogate', text: `\uDF0A${pair('Welle', '\uDF0A')}\uDF0A` },
  { title: 'NUL', text: `\u0000${pair('\u0000', '\u0000')}` },
  { title: 'an unclosed tag at the end', text: `${pair('Welle', 'Wave')}<span data-ttu-id="` },
])('law 1: keeps $title', ({ text }) => {
  expect(regenerate(parseBitext(text), 'dual')).toBe(text)
})

test('law 1: the dual edition of every string is that string', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(regenerate(parseBitext(text), 'dual')).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('every character of every string belongs to exactly one piece', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      const joined = parseBitext(text).pieces.map((piece) =>
        piece.type === 'unit' ? text.slice(piece.start, piece.end) : piece.text,
      )
      expect(joined.join('')).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('every piece starts where the one before it ends', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      let end = 0
      for (const piece of parseBitext(text).pieces) {
        expect(piece.start).toBe(end)
        end = piece.type === 'unit' ? piece.end : piece.start + piece.text.length
      }
      expect(end).toBe(text.length)
    }),
    { numRuns: 1000 },
  )
})

test('every problem points into the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const problem of parseBitext(text).problems) {
        expect(text.slice(problem.offset)).toMatch(/^<span[\s/]/i)
      }
    }),
    { numRuns: 1000 },
  )
})

test('parsing the same text twice gives the same document', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(parseBitext(text)).toEqual(parseBitext(text))
    }),
  )
})

const length = 800_000
test.each([
  { title: 'span openers without an end', part: '<span ', length },
  { title: 'backticks', part: '`', length },
  { title: 'separate backticks', part: '` ', length },
  { title: 'escaped backticks', part: '\\`', length },
  { title: 'brackets', part: '[', length },
  { title: 'less-than signs', part: '<', length },
  { title: 'target tags', part: '<span data-ttu-id="a">', length },
  { title: 'source tags', part: '<span data-stu-id="a">', length },
  { title: 'lookup tags', part: '<span class="sxs-lookup">', length },
  { title: 'closing tags', part: '</span>', length },
  { title: 'unfinished closing tags', part: '</span ', length },
  { title: 'backslashes', part: '\\', length },
  { title: 'ampersands', part: '&quot;', length },
  { title: 'pairs', part: pair('Der Pegel `steigt`.', 'The level `rises`.'), length },
  { title: 'pairs with a lone backtick', part: pair('Typ`1', 'Type`1'), length },
  { title: 'pairs with stray closing tags', part: pair('</span>', 'a</span>b</span>'), length },
  {
    title: 'pairs whose source is not closed',
    part: '<span data-ttu-id="a">`</span><span class="sxs-lookup"><span data-stu-id="a">`',
    length,
  },
  {
    title: 'a source full of open spans and backticks',
    before: '<span data-ttu-id="a"></span><span class="sxs-lookup"><span data-stu-id="a">',
    part: '<span>`',
    length,
  },
  {
    title: 'a source full of closing tags apart',
    before: '<span data-ttu-id="a"></span><span class="sxs-lookup"><span data-stu-id="a">`',
    part: '</span> ',
    length,
  },
  {
    title: 'backtick runs of growing lengths',
    part: Array.from({ length: 400 }, (_, index) => '`'.repeat(index + 1)).join(' '),
    length,
  },
  { title: 'attributes in one tag', before: '<span', part: ' id="a"', after: '>', length },
  {
    title: 'target ids without a value in one tag',
    before: '<span',
    part: ' data-ttu-id  ',
    after: '>',
    length,
  },
])('takes linear time for $title', (linearCase) => {
  expectLinear(parseBitext, linearCase)
})

// Shorter: before this was linear, long ones would have taken minutes.
test.each([
  { title: 'class attributes in one tag', before: '<span', part: ' class=' },
  { title: 'class names in one tag', before: '<span class="', part: 'a ', after: '">' },
  { title: 'spaces behind a class attribute', before: '<span class=', part: ' ' },
  { title: 'spaces behind an id attribute', before: '<span data-ttu-id', part: ' ' },
  { title: 'spaces in a tag', before: '<span ', part: ' ' },
])('takes linear time for $title', ({ before, part, after = '>' }) => {
  expectLinear(parseBitext, { before, part, after, length: 40_000 })
})
