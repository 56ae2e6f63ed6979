import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noLabels, readLabels } from '../../src/bitext/inline/known-labels.ts'
import { recognizeInline } from '../../src/bitext/recognize-inline.ts'
import { tokenizeTexts, tokenizeWithRemark } from '../../src/bitext/tokenize.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'
import { nastyInline } from './nasty-inline.ts'
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

test.each([
  { title: 'without definitions', definitions: [] },
  { title: 'with definitions', definitions: ['[^1]: note', '[label]: x.md', '[a]: y.md'] },
])('what is recognised $title is what remark says', ({ definitions }) => {
  const labels = readLabels(definitions)
  const texts = fc.array(fc.oneof({ weight: 5, arbitrary: nastyInline }, temptingText, anyText), {
    minLength: 50,
    maxLength: 50,
  })
  fc.assert(
    fc.property(texts, (all) => {
      const recognized = all.map((text) => recognizeInline(text, labels))
      const known = all.filter((_, index) => recognized[index])
      expect(recognized.filter((tokens) => tokens !== undefined)).toEqual(
        tokenizeWithRemark(known, definitions),
      )
    }),
    { numRuns: 100 },
  )
})

test('what is recognised without labels holds with any', () => {
  const definitions = ['[^1]: note', '[label]: x.md', '[a]: y.md']
  fc.assert(
    fc.property(nastyInline, (text) => {
      const recognized = recognizeInline(text)
      fc.pre(recognized !== undefined)
      expect(recognized).toEqual(recognizeInline(text, readLabels(definitions)))
      expect(recognized).toEqual(recognizeInline(text, noLabels))
    }),
    { numRuns: 1000 },
  )
})

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
  { title: 'a link with a title', text: '[gauges](<gauges a.md> "All \\"gauges\\"")' },
  { title: 'markup in a link', text: '[**high** `tide`](a_b_c.md)' },
  { title: 'an image in a link', text: '[![gauge](a.png)](b.md)' },
  { title: 'emphasis', text: '***high** tide*, _low_ tide' },
  { title: 'deleted text', text: '~~high~~ low' },
  { title: 'HTML', text: '<b class="x">high</b><!-- tide --><br/>' },
  { title: 'autolinks', text: '<https://tide.example>, <me@tide.example>, <xref:Tide.Gauge*>' },
  { title: 'bare URLs', text: 'https://tide.example/a, www.tide.example and me@tide.example' },
  { title: 'a handle', text: 'Thanks to @gauge and gauge@1.0.0' },
  { title: 'escapes and entities', text: 'a\\_b &lt;c&gt; C:\\tide' },
  { title: 'lines', text: 'high  \nlow\n[tide](a.md)' },
  { title: 'an include', text: '[!INCLUDE [tide](b.md)]' },
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
  { title: 'escapes', part: '\\\\' },
  { title: 'ampersands', part: '&' },
  { title: 'entities', part: '&amp;' },
  { title: 'tags without an end', part: '<span ' },
  { title: 'comments without an end', part: '<!--' },
  { title: 'stars', part: '*' },
  { title: 'stars between letters', part: '*a' },
  { title: 'images without an end', part: '![' },
  { title: 'link ends', part: '](' },
  { title: 'brackets in brackets', before: '[', part: ']' },
  { title: 'a title without an end', before: '[a](b "', part: 'c' },
  { title: 'parentheses in a destination', before: '[a](', part: '()' },
  { title: 'marks behind a URL', before: 'https://a.b', part: '!' },
  { title: 'a long host', before: 'https://', part: 'a.' },
  { title: 'mail addresses', part: 'a@b.c ' },
  { title: 'at signs', part: 'a@' },
  { title: 'a long mailbox', before: '', part: 'a.', after: '@b' },
  { title: 'a long mail domain', before: 'a@', part: '1.' },
  { title: 'www', part: 'www.' },
  { title: 'http', part: 'http:' },
  { title: 'line ends', part: 'a\n' },
  { title: 'breaks', part: 'a  \n' },
  { title: 'spaces before a line end', before: 'a', part: ' ', after: '\nb' },
])('takes linear time for $title', ({ before = '', part, after = '' }) => {
  expectLinear(recognizeInline, { before, part, after, length: 32_000 })
})
