import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recognizeInline } from '../../src/bitext/recognize-inline.ts'
import { tokenizeTexts, tokenizeWithRemark } from '../../src/bitext/tokenize.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'
import { sampleDocuments } from './sample-documents.ts'

/** Texts that a recogniser is tempted to answer for. */
const temptingText = fc
  .array(
    fc.constantFrom(
      ...['tide', ' ', '  ', 'a', '.', '!', '?', '^', '^1', '"', "'", ':', '|', '#', '- ', '\t'],
      ...['`', '``', '` ', ' `', '`a`', '` a `', '`  `', '[', ']', '(', ')', '](', '[a](b.md)'],
      ...[
        '[a b](c.md#d)',
        '[^1](b.md)',
        '[label](b.md)',
        '[label]',
        '[ a](b)',
        '[a](b "c")',
        '![',
        '[!',
      ],
      ...[
        'www.',
        'https:',
        'http://a.b',
        '\u00A0',
        '\u2028',
        '\u0000',
        '\uFEFF',
        '\uD800',
        '潮',
        '🌊',
      ],
      ...['~', '@', '&', '<', '\\', '*', '_', '\n', '\r', '\f', '\u0085', 'ſ'],
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''))

test('what is recognised is what remark says', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: temptingText }, anyText), (text) => {
      const recognized = recognizeInline(text)
      fc.pre(recognized !== undefined)
      expect([recognized]).toEqual(tokenizeWithRemark([text]))
    }),
    { numRuns: 2000 },
  )
})

test('recognisers change nothing beside definitions', () => {
  const definitions = ['[^1]: note', '[label]: x.md', '[a]: y.md']
  fc.assert(
    fc.property(temptingText, (text) => {
      expect(tokenizeTexts([text], definitions)).toEqual(tokenizeWithRemark([text], definitions))
    }),
    { numRuns: 1000 },
  )
})

test('a footnote before a bracket is a footnote, not a link', () => {
  const definitions = ['[^1]: note']
  const text = 'Tide[^1](high)'
  expect(tokenizeTexts([text], definitions)).toEqual(tokenizeWithRemark([text], definitions))
})

test.each([
  { title: 'spaces on both sides', code: '` a `' },
  { title: 'a space on one side', code: '` a`' },
  { title: 'spaces alone', code: '`  `' },
  { title: 'two spaces on both sides', code: '`  a  `' },
  { title: 'a line separator', code: '` a\u2028 b `' },
  { title: 'NUL', code: '`a\u0000`' },
  { title: 'backticks at its edges', code: '`` `a` ``' },
  { title: 'a no-break space', code: '`\u00A0a\u00A0`' },
])('the value of code with $title is that of remark', ({ code }) => {
  expect(tokenizeTexts([`Use ${code}`])).toEqual(tokenizeWithRemark([`Use ${code}`]))
})

test.each([
  { title: 'plain text', text: 'High tide' },
  { title: 'code', text: 'The `gauge` rises' },
  { title: 'a link', text: 'See [gauges](gauges.md).' },
])('recognises $title', ({ text }) => {
  expect(recognizeInline(text)).toBeDefined()
})

test.each(sampleDocuments)('$title: with and without recognisers', ({ text }) => {
  const lines = text.split('\n')
  expect(tokenizeTexts(lines)).toEqual(tokenizeWithRemark(lines))
})

test.each([
  { title: 'plain text', part: 'tide ' },
  { title: 'spaces', part: ' ' },
  { title: 'backticks', part: '`' },
  { title: 'code spans', part: '`a` ' },
  { title: 'a long code span', before: '` ', part: 'a', after: '`' },
  { title: 'a code span of words', before: '` ', part: 'a ', after: 'b`' },
  { title: 'a run of backticks in code', before: '`a', part: '`', after: 'a`' },
  { title: 'a code span of spaces', before: '`', part: ' ', after: 'a`' },
  { title: 'link openers', part: '[', after: '](' },
  { title: 'link texts without an end', part: '[a', after: '](' },
  { title: 'a long link text', before: '[', part: 'a', after: '](' },
  { title: 'links', part: '[a](b) ' },
  { title: 'links without an end', part: '[a](b' },
])('takes linear time for $title', ({ before = '', part, after = '' }) => {
  expectLinear(recognizeInline, { before, part, after, length: 32_000 })
})
