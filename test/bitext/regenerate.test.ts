import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { lacksTarget, type RegenerateOptions, regenerate } from '../../src/bitext/regenerate.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'

const heading = `## <a name="tides"></a>${pair('Gezeiten', 'Tides')}\n\n`

test('the target edition has each target, and keeps the anchors', () => {
  const text = `${heading}${pair('Ebbe.', 'Low.')} ${pair('Flut.', 'High.')}\n`
  expect(toTarget(text)).toBe('## <a name="tides"></a>Gezeiten\n\nEbbe. Flut.\n')
})

test('the source edition has each source, and no heading anchors', () => {
  const text = `${heading}${pair('Ebbe.', 'Low.')} ${pair('Flut.', 'High.')}\n`
  expect(toSource(text)).toBe('## Tides\n\nLow. High.\n')
})

test.each(['target', 'source'] as const)(
  'the %s edition of a text without pairs is that text',
  (edition) => {
    const text = '---\ntitle: Tide\n---\n\n# Tide\r\n\r\n```\n\\*\n```\n'
    expect(regenerate(parseBitext(text), edition)).toBe(text)
  },
)

test.each(['target', 'source'] as const)('the %s edition keeps broken span markup', (edition) => {
  const text = '<span data-ttu-id="a-101">Flut</span>\n'
  expect(regenerate(parseBitext(text), edition)).toBe(text)
})

// Rule R1.
test.each([
  { title: 'the source has a bare star', target: '2 \\* 3', source: '2 * 3', result: '2 * 3' },
  { title: 'the source has emphasis', target: '\\*Flut\\*', source: '*Tide*', result: '*Flut*' },
  { title: 'the source has no star', target: '2 \\* 3', source: 'two by three', result: '2 \\* 3' },
  { title: 'nothing is escaped', target: '2 * 3', source: '2 * 3', result: '2 * 3' },
  { title: 'it is a run', target: '\\X\\**', source: 'X**', result: 'X**' },
  { title: 'a space was escaped', target: 'a\\ *b', source: 'a *b', result: 'a *b' },
  {
    title: 'a backslash stands before a star',
    target: 'C:\\\\*',
    source: 'C:*',
    result: 'C:\\\\*',
  },
  {
    title: 'other characters are escaped',
    target: '\\_ \\< \\[',
    source: '_ < [',
    result: '\\_ \\< \\[',
  },
  { title: 'a backtick is escaped on this side alone', target: '\\`', source: '`', result: '`' },
  { title: 'a backtick is escaped on both sides', target: '\\`', source: '\\`', result: '\\`' },
])('target edition, R1: $title', ({ target, source, result }) => {
  expect(toTarget(pair(target, source))).toBe(result)
})

test.each([
  {
    title: 'a pattern in code, on both sides',
    target: 'Das Muster `\\d\\*` passt',
    source: 'The pattern `\\d\\*` matches',
    result: 'Das Muster `\\d\\*` passt',
  },
  {
    title: 'a pattern in code, beside an escaped star',
    target: 'Das Muster `\\d\\*` und \\*',
    source: 'The pattern `\\d` and *',
    result: 'Das Muster `\\d\\*` und *',
  },
  {
    title: 'a path in code',
    target: '`C:\\Data\\*` und \\*',
    source: '`C:/Data` and *',
    result: '`C:\\Data\\*` und *',
  },
  {
    title: 'a backslash at the end of code',
    target: 'Verwenden Sie `\\`.',
    source: 'Use a backslash.',
    result: 'Verwenden Sie `\\`.',
  },
  {
    title: 'a backslash before code',
    target: 'C:\\\\`temp`',
    source: 'C:`temp`',
    result: 'C:\\\\`temp`',
  },
])('target edition: $title is kept', ({ target, source, result }) => {
  expect(toTarget(pair(target, source))).toBe(result)
})

test('source edition: a pattern in code is kept', () => {
  const text = pair('Das Muster `\\d\\*` passt', 'The pattern `\\d\\*` matches')
  expect(toSource(text)).toBe('The pattern `\\d\\*` matches')
})

// Rule R2.
test.each([
  { title: 'keep', options: { escapedStars: 'keep' }, text: '2 \\* 3', result: '2 \\* 3' },
  { title: 'drop', options: { escapedStars: 'drop' }, text: '\\*a\\*', result: '*a*' },
  {
    title: 'parse, no emphasis',
    options: { escapedStars: 'parse' },
    text: '2 \\* 3',
    result: '2 * 3',
  },
  {
    title: 'parse, emphasis',
    options: { escapedStars: 'parse' },
    text: '\\*a\\*',
    result: '\\*a\\*',
  },
  { title: 'default, no emphasis', options: {}, text: '2 \\* 3', result: '2 * 3' },
  { title: 'default, emphasis', options: {}, text: '\\*a\\*', result: '\\*a\\*' },
  {
    title: 'the source document has it',
    options: { sourceText: 'So 2 \\* 3.' },
    text: '2 \\* 3',
    result: '2 \\* 3',
  },
  {
    title: 'the source document has it over two lines',
    options: { sourceText: 'So 2\n\\* 3.' },
    text: '2 \\* 3',
    result: '2 \\* 3',
  },
  {
    title: 'the source document lacks it',
    options: { sourceText: 'So *a*.' },
    text: '\\*a\\*',
    result: '*a*',
  },
  {
    title: 'the source document goes before the option',
    options: { sourceText: '*a*', escapedStars: 'keep' },
    text: '\\*a\\*',
    result: '*a*',
  },
] satisfies { title: string; options: RegenerateOptions; text: string; result: string }[])(
  'target edition, R2: $title',
  ({ options, text, result }) => {
    expect(regenerate(parseBitext(pair(text, text)), 'target', options)).toBe(result)
  },
)

test('R2 is decided for each unit', () => {
  const text = pair('\\*a\\*', '\\*a\\*', 'a-101') + pair('2 \\* 3', '2 \\* 3', 'a-102')
  expect(toTarget(text)).toBe('\\*a\\*2 * 3')
})

// Rule R4.
test.each([
  { edition: 'target', result: 'Siehe [Anleitung].\n\n[Anleitung]: a.md\n' },
  { edition: 'source', result: 'See [guide].\n\n[guide]: a.md\n' },
] as const)('R4: the $edition edition has one definition', ({ edition, result }) => {
  const text = `${pair('Siehe [Anleitung].', 'See [guide].')}\n\n[Anleitung]: a.md\n[guide]: a.md\n`
  expect(regenerate(parseBitext(text), edition)).toBe(result)
})

// Rule R5.
test.each([
  { title: 'a quoted item', from: "- ':::no-loc(Gauge):::'", to: '- Gauge' },
  { title: 'a bare item', from: '- :::no-loc(Gauge):::', to: '- Gauge' },
  {
    title: 'two items',
    from: "- ':::no-loc(Gauge):::'\n- ':::no-loc(Tide):::'",
    to: '- Gauge\n- Tide',
  },
  { title: 'a word in a quoted value', from: "'a :::no-loc(Gauge)::: b'", to: "'a Gauge b'" },
  { title: 'the first word of a quoted value', from: "':::no-loc(Gauge)::: b'", to: "'Gauge b'" },
  { title: 'the last word of a quoted value', from: "'a :::no-loc(Gauge):::'", to: "'a Gauge'" },
])('R5: $title in front matter', ({ from, to }) => {
  expect(toTarget(`---\nno-loc:\n${from}\n---\n`)).toBe(`---\nno-loc:\n${to}\n---\n`)
})

test('R5: the marks of listed words go from the body too', () => {
  const list = "---\nno-loc: [':::no-loc(Gauge):::']\n---\n"
  expect(toTarget(`${list}The :::no-loc(Gauge)::: and :::no-loc(Tide):::.\n`)).toBe(
    '---\nno-loc: [Gauge]\n---\nThe Gauge and :::no-loc(Tide):::.\n',
  )
})

test('R5 leaves the marks of other words in the body alone', () => {
  const text = '---\ntitle: a\n---\nThe :::no-loc(Gauge):::.\n'
  expect(toTarget(text)).toBe(text)
})

// Rule R6.
test('R6: stars in alt texts lose their backslashes', () => {
  expect(toTarget('![Kurve \\* 2](a.png)\n')).toBe('![Kurve * 2](a.png)\n')
})

test('R6 leaves stars outside alt texts alone', () => {
  expect(toTarget('2 \\* 3\n')).toBe('2 \\* 3\n')
})

test.each([
  { title: 'an empty target is filled', target: '', options: {}, result: 'Tide' },
  { title: 'a target of white space is filled', target: ' \u00A0', options: {}, result: 'Tide' },
  {
    title: 'an empty target stays empty',
    target: '',
    options: { emptyTarget: 'omit' },
    result: '',
  },
] satisfies { title: string; target: string; options: RegenerateOptions; result: string }[])(
  '$title',
  ({ target, options, result }) => {
    expect(regenerate(parseBitext(pair(target, 'Tide')), 'target', options)).toBe(result)
  },
)

test('the source edition of an empty source is empty', () => {
  expect(toSource(`a ${pair('Flut', '')} b`)).toBe('a  b')
})

test.each([
  { title: 'both have text', target: 'Flut', source: 'Tide', lacks: false },
  { title: 'the target is empty', target: '', source: 'Tide', lacks: true },
  { title: 'both are empty', target: '', source: ' ', lacks: false },
  { title: 'the source is empty', target: 'Flut', source: '', lacks: false },
])('if $title a target is lacking: $lacks', ({ target, source, lacks }) => {
  expect(parseBitext(pair(target, source)).units.map(lacksTarget)).toEqual([lacks])
})

test.each([
  { title: 'a heading in a list item', text: '- ## <a name="x"></a>', result: '- ## ' },
  { title: 'a heading in a quote', text: '> ## <a name="x"></a>', result: '> ## ' },
  {
    title: 'a heading without a unit',
    text: '# <a name="x"></a>[Linux](#tab/linux)',
    result: '# [Linux](#tab/linux)',
  },
  {
    title: 'headings behind CRLF',
    text: '# <a name="x"></a>A\r\n## <a name="y"></a>B',
    result: '# A\r\n## B',
  },
])('the source edition drops the anchor of $title', ({ text, result }) => {
  expect(toSource(text)).toBe(result)
})

test.each([
  { title: 'in a paragraph', text: 'See <a name="x"></a>this' },
  { title: 'at the start of a paragraph', text: '<a name="x"></a>This' },
  { title: 'behind seven number signs', text: '####### <a name="x"></a>This' },
  { title: 'with a text', text: '# <a name="x">This</a>' },
])('the source edition keeps an anchor $title', ({ text }) => {
  expect(toSource(text)).toBe(text)
})

test('the source edition keeps an anchor behind a number sign in a line', () => {
  expect(toSource(`${pair('Nr.', 'No.')}# <a name="x"></a>1`)).toBe('No.# <a name="x"></a>1')
})

test('with the very source document the source edition is that', () => {
  const sourceText = '# Tides\n\n![Curve.](a.png)\n'
  expect(regenerate(withHash(sourceText), 'source', { sourceText })).toBe(sourceText)
})

test('another source document is not taken for the source edition', () => {
  const document = withHash('# Tides, old\n')
  const options = { sourceText: '# Tides, new\n' }
  expect(regenerate(document, 'source', options)).toBe(`${frontMatterOf(document.text)}Tide`)
})

test.each(['target', 'source'] as const)('every string has a %s edition', (edition) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(() => regenerate(parseBitext(text), edition)).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test('a target without backslashes comes back as it is', () => {
  const plain = anyText
    .map((text) => text.replace(/[\\<[]/g, ''))
    .filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(plain, (target) => {
      expect(toTarget(`x ${pair(target, 'Tide')}`)).toBe(`x ${target}`)
    }),
    { numRuns: 500 },
  )
})

test.each([
  { title: 'image openers', edition: 'target', part: '![', after: '\\*' },
  { title: 'anchor openers', edition: 'source', part: '# <a name="', after: '' },
  { title: 'spaces behind number signs', edition: 'source', part: '#   ', after: '<a name="' },
  { title: 'blank lines of spaces', edition: 'source', part: '   \n', after: '<a name="' },
  { title: 'carriage returns and brackets', edition: 'target', part: '\r[x', after: '\n[a]: b' },
] as const)('takes linear time for $title', ({ edition, part, after }) => {
  const run = (text: string) => regenerate(parseBitext(text), edition)
  expectLinear(run, { part, after, length: 60_000 })
})

test('takes linear time for no-loc openers', () => {
  const options = { before: '---\n', part: ':::no-loc(', after: '\n---\n', length: 200_000 }
  expectLinear(toTarget, options)
})

function toTarget(text: string): string {
  return regenerate(parseBitext(text), 'target')
}

function toSource(text: string): string {
  return regenerate(parseBitext(text), 'source')
}

function withHash(sourceText: string) {
  const hash = createHash('sha1').update(sourceText).digest('hex')
  return parseBitext(`---\nms.openlocfilehash: ${hash}\n---\n${pair('Flut', 'Tide')}`)
}

function frontMatterOf(text: string): string {
  return text.slice(0, text.indexOf('<span'))
}
