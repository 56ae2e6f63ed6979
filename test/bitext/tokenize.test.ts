import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseInlineTexts } from '../../src/bitext/inline-markdown.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'
import { joinTokens, readPlainText, type Token } from '../../src/bitext/tokens.ts'
import { anyText } from './any-text.ts'

const text = (value: string): Token => ({ type: 'text', text: value })

test.each([
  { title: 'nothing', input: '', tokens: [] },
  { title: 'plain text', input: 'High tide', tokens: [text('High tide')] },
  {
    title: 'a code span',
    input: '`a*b`',
    tokens: [placeholder('codeSpan', '`a*b`', { value: 'a*b' })],
  },
  {
    title: 'a code span with a backtick',
    input: '`` a`b ``',
    tokens: [placeholder('codeSpan', '`` a`b ``', { value: 'a`b' })],
  },
  { title: 'HTML', input: 'a<br/>b', tokens: [text('a'), placeholder('html', '<br/>'), text('b')] },
  { title: 'an HTML comment', input: '<!-- * -->', tokens: [placeholder('html', '<!-- * -->')] },
  {
    title: 'an autolink',
    input: '<https://tide.example>',
    tokens: [
      placeholder('autolink', '<https://tide.example>', {
        value: 'https://tide.example',
        url: 'https://tide.example',
      }),
    ],
  },
  {
    title: 'a bare URL',
    input: 'See https://tide.example.',
    tokens: [
      text('See '),
      placeholder('autolink', 'https://tide.example', {
        value: 'https://tide.example',
        url: 'https://tide.example',
      }),
      text('.'),
    ],
  },
  {
    title: 'a bare www address',
    input: 'www.tide.example',
    tokens: [
      placeholder('autolink', 'www.tide.example', {
        value: 'www.tide.example',
        url: 'http://www.tide.example',
      }),
    ],
  },
  {
    title: 'a mail address',
    input: 'me@tide.example',
    tokens: [
      placeholder('autolink', 'me@tide.example', {
        value: 'me@tide.example',
        url: 'mailto:me@tide.example',
      }),
    ],
  },
  {
    title: 'a generic type',
    input: '<xref:Tide.Gauge`1?x=y>',
    tokens: [placeholder('xref', '<xref:Tide.Gauge`1?x=y>', { url: 'xref:Tide.Gauge`1?x=y' })],
  },
  {
    title: 'an include',
    input: 'a [!INCLUDE [tide](b.md)] c',
    tokens: [
      text('a '),
      placeholder('include', '[!INCLUDE [tide](b.md)]', { url: 'b.md' }),
      text(' c'),
    ],
  },
  {
    title: 'an include without a space',
    input: '[!code-csharp[Main](a.cs)]',
    tokens: [placeholder('include', '[!code-csharp[Main](a.cs)]', { url: 'a.cs' })],
  },
  {
    title: 'an escape',
    input: 'C\\#',
    tokens: [text('C'), placeholder('escape', '\\#', { value: '#' })],
  },
  { title: 'a backslash before a letter', input: 'C:\\temp', tokens: [text('C:\\temp')] },
  {
    title: 'a named entity',
    input: '&lt;',
    tokens: [placeholder('entity', '&lt;', { value: '<' })],
  },
  {
    title: 'a decimal entity',
    input: '&#42;',
    tokens: [placeholder('entity', '&#42;', { value: '*' })],
  },
  {
    title: 'a hexadecimal entity',
    input: '&#x2A;',
    tokens: [placeholder('entity', '&#x2A;', { value: '*' })],
  },
  { title: 'an unknown entity', input: '&tide; a&b', tokens: [text('&tide; a&b')] },
  {
    title: 'a hard break of spaces',
    input: 'a  \nb',
    tokens: [text('a'), placeholder('break', '  \n', { value: '\n' }), text('b')],
  },
  {
    title: 'a hard break of a backslash',
    input: 'a\\\nb',
    tokens: [text('a'), placeholder('break', '\\\n', { value: '\n' }), text('b')],
  },
  { title: 'a soft break', input: 'a\nb', tokens: [text('a\nb')] },
  { title: 'strong text', input: '**a**', tokens: pairOf('strong', '**', [text('a')], '**') },
  {
    title: 'strong text of underscores',
    input: '__a__',
    tokens: pairOf('strong', '__', [text('a')], '__'),
  },
  { title: 'emphasis', input: '*a*', tokens: pairOf('emphasis', '*', [text('a')], '*') },
  { title: 'deleted text', input: '~~a~~', tokens: pairOf('delete', '~~', [text('a')], '~~') },
  {
    title: 'deleted text of one tilde',
    input: '~a~',
    tokens: pairOf('delete', '~', [text('a')], '~'),
  },
  {
    title: 'a link',
    input: '[a](b.md "c")',
    tokens: pairOf('link', '[', [text('a')], '](b.md "c")', 'b.md'),
  },
  { title: 'an empty link', input: '[](b.md)', tokens: pairOf('link', '[', [], '](b.md)', 'b.md') },
  {
    title: 'an image',
    input: '![a](b.png)',
    tokens: pairOf('image', '![', [text('a')], '](b.png)', 'b.png'),
  },
  {
    title: 'an image without an alt text',
    input: '![](b.png)',
    tokens: [placeholder('image', '![](b.png)', { value: '', url: 'b.png' })],
  },
  { title: 'a reference without a definition', input: '[a] [a][b]', tokens: [text('[a] [a][b]')] },
  { title: 'a footnote without a definition', input: 'a[^1]', tokens: [text('a[^1]')] },
  { title: 'an unclosed code span', input: 'Gauge`1', tokens: [text('Gauge`1')] },
  { title: 'unclosed emphasis', input: '2 * 3', tokens: [text('2 * 3')] },
  { title: 'white space at the edges', input: ' \u00A0a\t', tokens: [text(' \u00A0a\t')] },
  {
    title: 'white space around emphasis',
    input: ' *a* ',
    tokens: [text(' '), ...pairOf('emphasis', '*', [text('a')], '*'), text(' ')],
  },
] satisfies { title: string; input: string; tokens: Token[] }[])(
  'cuts $title',
  ({ input, tokens }) => {
    expect(tokenizeTexts([input])).toMatchObject([tokens])
  },
)

// A unit's text is inline content: nothing in it opens a block.
test.each([
  { title: 'a number sign', input: '# a' },
  { title: 'a dash', input: '- a' },
  { title: 'a number', input: '1. a' },
  { title: 'a greater-than sign', input: '> a' },
  { title: 'four spaces', input: '    a' },
  { title: 'tildes', input: '~~~' },
  { title: 'a rule', input: '---' },
  { title: 'a pipe', input: '| a | b |' },
  { title: 'a table', input: 'a | b\n--|--\n1 | 2' },
  { title: 'an underlined line', input: 'a\n===' },
  { title: 'a definition', input: '[a]: b.md' },
  { title: 'a footnote definition', input: '[^1]: note' },
  { title: 'a task', input: '[ ] a' },
])('$title at the start opens no block', ({ input }) => {
  expect(tokenizeTexts([input])).toEqual([[text(input)]])
})

test('an HTML tag at the start of a line hides no Markdown', () => {
  const kinds = tokenizeTexts(['<p>**a**</p>'])[0]?.map((token) => token.type)
  expect(kinds).toEqual(['placeholder', 'start', 'text', 'end', 'placeholder'])
})

test('pairs nest, and their numbers differ', () => {
  expect(tokenizeTexts(['**[a *b*](c.md)**'])[0]).toEqual([
    { type: 'start', kind: 'strong', text: '**', pair: 1 },
    { type: 'start', kind: 'link', text: '[', pair: 2, url: 'c.md' },
    text('a '),
    { type: 'start', kind: 'emphasis', text: '*', pair: 3 },
    text('b'),
    { type: 'end', kind: 'emphasis', text: '*', pair: 3 },
    { type: 'end', kind: 'link', text: '](c.md)', pair: 2 },
    { type: 'end', kind: 'strong', text: '**', pair: 1 },
  ])
})

test.each([
  { title: 'a bracket in code', input: '[`a]`](b.md)', closer: '](b.md)' },
  { title: 'an escaped bracket', input: '[a\\]](b.md)', closer: '](b.md)' },
  { title: 'brackets', input: '[a [b] c](b.md)', closer: '](b.md)' },
  { title: 'an image', input: '[![a](b.png)](c.md)', closer: '](c.md)' },
  { title: 'an image at the end and a space', input: '[![a](b.png) ](c.md)', closer: '](c.md)' },
  { title: 'HTML with a bracket', input: '[<b title="]">](b.md)', closer: '](b.md)' },
  { title: 'a line feed at the end', input: '[a\n](b.md)', closer: '](b.md)' },
  { title: 'a bracket in its URL', input: '[a](<b]c.md>)', closer: '](<b]c.md>)' },
])('a link text with $title ends at its bracket', ({ input, closer }) => {
  expect(tokenizeTexts([input])[0]?.at(-1)).toMatchObject({
    type: 'end',
    kind: 'link',
    text: closer,
  })
})

test.each([
  { title: 'a full reference', input: '[a][label]', definitions: ['[label]: x.md'] },
  { title: 'a collapsed reference', input: '[label][]', definitions: ['[label]: x.md'] },
  { title: 'a shortcut reference', input: '[Label]', definitions: ['[label]: x.md'] },
])('with its definition $title is a pair', ({ input, definitions }) => {
  const tokens = tokenizeTexts([input], definitions)[0] ?? []
  expect(tokens.map((token) => 'kind' in token && token.kind)).toEqual([
    'linkReference',
    false,
    'linkReference',
  ])
})

test('with its definition a footnote reference is a code', () => {
  expect(tokenizeTexts(['a[^1]'], ['[^1]: note'])).toEqual([
    [text('a'), { type: 'placeholder', kind: 'footnoteReference', text: '[^1]' }],
  ])
})

// Remark makes links of these only when the tree is there, and gives them no position.
test.each([
  { title: 'a URL', input: '[see https://tide.example/a] now', url: 'https://tide.example/a' },
  {
    title: 'a URL with an escape',
    input: '[see https://tide.example/a\\_b] now',
    url: 'https://tide.example/a_b',
  },
  {
    title: 'a URL with an entity',
    input: '[see https://tide.example/?a&amp;b] now',
    url: 'https://tide.example/?a&b',
  },
  {
    title: 'a www address',
    input: '[see www.tide.example/a now',
    url: 'http://www.tide.example/a',
  },
])('$title behind a bracket that opens no link is an autolink', ({ input, url }) => {
  const tokens = tokenizeTexts([input])[0] ?? []
  expect(tokens).toContainEqual(expect.objectContaining({ kind: 'autolink', url }))
})

test('of two equal URLs behind such a bracket the one that is a link is the autolink', () => {
  const url = 'https://tide.example'
  const tokens = tokenizeTexts([`[no${url} ${url}`])[0] ?? []
  expect(tokens).toEqual([text(`[no${url} `), placeholder('autolink', url, { value: url, url })])
})

test.each([
  { title: 'definitions', first: '\n[label]: x.md', second: '[label]' },
  { title: 'a definition at the start', first: '[label]: x.md', second: '[label]' },
  { title: 'footnote definitions', first: 'a\n\n[^1]: note', second: 'b[^1]' },
  { title: 'an unclosed comment', first: '<!-- a', second: 'b -->' },
  { title: 'an unclosed code span', first: '`a', second: 'b`' },
  { title: 'unclosed emphasis', first: '**a', second: 'b**' },
  { title: 'an unclosed fence', first: '```', second: '*a*' },
  { title: 'a backslash at the end', first: 'a\\', second: '*b*' },
  { title: 'a lone CR at the end', first: 'a\r', second: '*b*' },
  { title: 'HTML that opens a block', first: '<script>', second: '*a*' },
  { title: 'nothing', first: '', second: '*a*' },
  { title: 'line feeds alone', first: '\n\n', second: '*a*' },
  { title: 'the same text', first: '*a*', second: '*a*' },
])('a text with $title has no influence on the next', ({ first, second }) => {
  expect(tokenizeTexts([first, second])).toEqual([
    ...tokenizeTexts([first]),
    ...tokenizeTexts([second]),
  ])
})

test('no text of a batch has influence on another', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      expect(tokenizeTexts(texts)).toEqual(texts.flatMap((each) => tokenizeTexts([each])))
    }),
    { numRuns: 250 },
  )
})

test('a bare URL with an escape is found beside GFM and without it', () => {
  const text = 'https\\://example.com'
  expect(tokenizeTexts([text])).toEqual(tokenizeTexts([text, '~'], ['[^1]: note']).slice(0, 1))
  expect(tokenizeTexts([text])[0]).toMatchObject([{ kind: 'autolink', text }])
})

test('no text has influence on another beside definitions', () => {
  const definitions = ['[label]: x.md', '[^1]: note']
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      expect(tokenizeTexts([first, second], definitions)).toEqual([
        ...tokenizeTexts([first], definitions),
        ...tokenizeTexts([second], definitions),
      ])
    }),
    { numRuns: 250 },
  )
})

test('law 5: tokens, joined, are the text', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      expect(tokenizeTexts([input]).map(joinTokens)).toEqual([input])
    }),
    { numRuns: 1000 },
  )
})

test('law 5 holds with definitions too', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      const tokens = tokenizeTexts([input], ['[label]: x.md', '[a]: y.md', '[^1]: note'])
      expect(tokens.map(joinTokens)).toEqual([input])
    }),
    { numRuns: 250 },
  )
})

test('no token is empty', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      const empty = tokenizeTexts([input]).flatMap((tokens) => tokens.filter(isEmpty))
      expect(empty).toEqual([])
    }),
    { numRuns: 250 },
  )
})

test('start and end tokens nest', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      const open: number[] = []
      for (const token of tokenizeTexts([input])[0] ?? []) {
        if (token.type === 'start') open.push(token.pair)
        if (token.type === 'end') expect(open.pop()).toBe(token.pair)
      }
      expect(open).toEqual([])
    }),
    { numRuns: 250 },
  )
})

/** Texts that often have nothing that Markdown gives a meaning, and sometimes almost do. */
const almostPlain = fc
  .array(
    fc.constantFrom(
      ...['tide', ' ', '.', '!', '"', '#', '- ', '1. ', '> ', '|', ':', '://', 'http', 'https:'],
      ...['HTTPS://', 'www', 'www.', 'a.b', '@', ']', '(', ')', '^', '=', '+', '/', '{', '$'],
      ...['潮', '\u00A0', '\t', '\u0000', '\uFEFF', '\uD800', '🌊', ';', 'mailto:', 'xmpp:', '&'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

test('a line is plain exactly if remark sees text alone', () => {
  const line = fc.oneof(almostPlain, anyText).map((input) => input.replace(/[\r\n]/g, ' '))
  fc.assert(
    fc.property(line, (input) => {
      const nodes = parseInlineTexts([input]).flatMap((content) => content.nodes)
      const tokens = tokenizeTexts([input])[0] ?? []
      expect(tokens.every(isPlain)).toBe(nodes.every((node) => node.type === 'text'))
    }),
    { numRuns: 1000 },
  )
})

test('a plain text reads as remark reads it', () => {
  fc.assert(
    fc.property(almostPlain, (input) => {
      const nodes = parseInlineTexts([input]).flatMap((content) => content.nodes)
      const values = nodes.map((node) => (node.type === 'text' ? node.value : undefined))
      fc.pre(!values.includes(undefined))
      const read = readPlainText(tokenizeTexts([input])[0] ?? [])
      // Remark replaces NUL, and drops white space at the edges of a paragraph.
      expect(read.replaceAll('\u0000', '\uFFFD').trim()).toBe(values.join('').trim())
    }),
    { numRuns: 1000 },
  )
})

const remark = unified().use(remarkParse).use(remarkGfm).freeze()

test('the codes of a line are those that remark with GFM sees behind a word', () => {
  const line = fc.oneof(almostPlain, anyText).map((input) => input.replace(/[\r\n]/g, ' '))
  fc.assert(
    fc.property(line, (input) => {
      const tokens = tokenizeTexts([input])[0] ?? []
      expect(tokens.flatMap(nameCode)).toEqual(nameNodes(remark.parse(`W ${input}`)))
    }),
    { numRuns: 1000 },
  )
})

function isEmpty(token: Token): boolean {
  return token.text === ''
}

function isPlain(token: Token): boolean {
  return token.type === 'text' || ('kind' in token && ['escape', 'entity'].includes(token.kind))
}

/** The mdast type that a token stands for, if it has one. */
function nameCode(token: Token): string[] {
  if (token.type === 'text' || token.type === 'end' || isPlain(token)) return []
  if (token.kind === 'codeSpan') return ['inlineCode']
  return ['xref', 'autolink', 'include'].includes(token.kind) ? ['link'] : [token.kind]
}

function nameNodes(node: Nodes): string[] {
  const isStructure = ['root', 'paragraph', 'text'].includes(node.type)
  const own = isStructure ? [] : [node.type]
  // Our codes for autolinks and includes hold what is inside.
  return 'children' in node ? [...own, ...node.children.flatMap(nameNodes)] : own
}

function placeholder(
  kind: Extract<Token, { type: 'placeholder' }>['kind'],
  value: string,
  rest: { readonly value?: string; readonly url?: string } = {},
): Token {
  return { type: 'placeholder', kind, text: value, ...rest }
}

function pairOf(
  kind: Extract<Token, { type: 'start' }>['kind'],
  opener: string,
  content: Token[],
  ...[closer, url]: [string, string?]
): Token[] {
  const start: Token = { type: 'start', kind, text: opener, pair: 1 }
  return [
    url === undefined ? start : { ...start, url },
    ...content,
    { type: 'end', kind, text: closer, pair: 1 },
  ]
}
