import { describe, expect, test } from 'vitest'
import { readReadable } from '../../../src/bitext/readable-text.ts'
import { spellTarget } from '../../../src/bitext/spelling/spell-target.ts'
import type { TargetPart } from '../../../src/bitext/spelling/spelling-items.ts'
import { expectLinear } from '../expect-linear.ts'
import { createContext, type PlaceName, spellText, summarize } from './spell-unit.ts'

interface Case {
  readonly title: string
  readonly target?: string
  readonly source?: string
  readonly place?: PlaceName
  readonly typed: string | readonly [string, string]
  readonly spelled: string
}

function testCases(cases: readonly Case[]): void {
  test.each(cases)('$title', ({ target = 'Flut', typed, spelled, ...texts }) => {
    expect(spellText({ target, ...texts }, typed)).toBe(spelled)
  })
}

describe('what the edit left alone', () => {
  testCases([
    { title: 'keeps escapes', target: 'a\\_b \\*c', typed: ['c', 'cd'], spelled: 'a\\_b \\*cd' },
    {
      title: 'keeps entities',
      target: 'a&nbsp;b &lt;c&gt; d',
      typed: ['d', 'e'],
      spelled: 'a&nbsp;b &lt;c&gt; e',
    },
    { title: 'keeps raw stars', target: '2 * 3 ist', typed: ['ist', 'war'], spelled: '2 * 3 war' },
    {
      title: 'keeps codes',
      target: '**a** `b*` [c](d_e.md) f',
      typed: ['f', 'g'],
      spelled: '**a** `b*` [c](d_e.md) g',
    },
    {
      title: 'keeps escapes that nobody needs',
      target: 'a\\.b c',
      typed: ['c', 'd'],
      spelled: 'a\\.b d',
    },
    { title: 'keeps CRLF', target: 'a\r\nb c', typed: ['c', 'd'], spelled: 'a\r\nb d' },
    { title: 'keeps a blank line', target: 'a\n\nb c', typed: ['c', 'd'], spelled: 'a\n\nb d' },
    {
      title: 'keeps white space at its edges',
      target: ' a ',
      place: 'sentence',
      typed: ['a', 'b'],
      spelled: ' b ',
    },
  ])

  test('is every byte if the parts are the same', () => {
    const context = createContext({ target: '\n\n- a \\_ `b\n# &#x2A; **c', place: 'heading' })
    expect(spellTarget(readReadable(context.tokens.target), context)).toEqual({
      type: 'spelled',
      text: context.unit.target,
      changes: [],
    })
  })
})

describe("the document's habits", () => {
  testCases([
    {
      title: 'entity for a no-break space',
      target: 'a&nbsp;b',
      typed: ['b', 'b\u00A0c'],
      spelled: 'a&nbsp;b&nbsp;c',
    },
    { title: 'of the source', source: 'a&nbsp;b', typed: 'c\u00A0d', spelled: 'c&nbsp;d' },
    {
      title: 'of the target before the source',
      target: 'a\u00A0b',
      source: 'a&nbsp;b',
      typed: ['b', '\u00A0c'],
      spelled: 'a\u00A0\u00A0c',
    },
    {
      title: 'entity for a bracket',
      target: 'a&lt;b',
      typed: ['b', 'b<c'],
      spelled: 'a&lt;b&lt;c',
    },
    {
      title: 'escape of a number sign',
      target: 'C\\#',
      typed: ['C', 'F# und C'],
      spelled: 'F\\# und C\\#',
    },
    {
      title: 'raw and escaped is no habit',
      target: 'a\\.b.c',
      typed: ['c', 'c.'],
      spelled: 'a\\.b.c.',
    },
    {
      title: 'two escapes are no habit',
      target: 'a&lt;b\\<c',
      typed: ['c', 'c < d'],
      spelled: 'a&lt;b\\<c < d',
    },
    { title: 'never for letters', target: '&#97;b', typed: ['b', 'aab'], spelled: '&#97;aab' },
  ])
})

describe('characters that Markdown would take for its own', () => {
  testCases([
    { title: 'a star', typed: '2 * 3', spelled: '2 \\* 3' },
    {
      title: 'a star where the source has one',
      source: '*a*',
      typed: '2 * 3',
      spelled: '2 &#42; 3',
    },
    { title: 'a backtick', typed: 'a ` b', spelled: 'a &#96; b' },
    {
      title: 'a backtick where the source escapes one',
      source: '\\`',
      typed: 'a ` b',
      spelled: 'a \\` b',
    },
    {
      title: 'a star before a star',
      target: 'a **b**',
      typed: ['a ', 'a*'],
      spelled: 'a&#42;**b**',
    },
    { title: 'tildes', typed: '~~a~~', spelled: '\\~\\~a\\~\\~' },
    { title: 'an underscore in a word', typed: 'snake_case', spelled: 'snake_case' },
    { title: 'underscores in a word', typed: 'snake__case', spelled: 'snake__case' },
    { title: 'an underscore at a word', typed: '_case', spelled: '\\_case' },
    { title: 'an ampersand', typed: 'A & B', spelled: 'A & B' },
    {
      title: 'an ampersand of a reference',
      typed: '&copy; &x; &#35;',
      spelled: '&amp;copy; &x; &amp;#35;',
    },
    {
      title: 'an ampersand before known text',
      target: 'a lt;',
      typed: ['a ', '&'],
      spelled: '&amp;lt;',
    },
    {
      title: 'a known ampersand that becomes a reference',
      target: '& lt;',
      typed: ['& ', '&'],
      spelled: '&amp;lt;',
    },
    {
      title: 'a known ampersand far before the edit',
      target: 'a &lt b',
      typed: ['lt', 'lt;'],
      spelled: 'a &amp;lt; b',
    },
    {
      title: 'a known bracket that becomes a span',
      target: 'a <s b',
      typed: ['<s', '<span>'],
      spelled: 'a &lt;span\\> b',
    },
    { title: 'a backslash', typed: 'C:\\Windows', spelled: 'C:\\Windows' },
    { title: 'a backslash before punctuation', typed: '\\.', spelled: '\\\\.' },
    { title: 'a backslash at the end', typed: 'C:\\', spelled: 'C:\\\\' },
    {
      title: 'a backslash before a code',
      target: 'a `b`',
      typed: ['a ', 'a\\'],
      spelled: 'a\\\\`b`',
    },
    { title: 'a backslash before a line break', typed: 'a\\\nb', spelled: 'a\\\\\nb' },
    { title: 'balanced brackets', typed: 'a [b] c', spelled: 'a [b] c' },
    { title: 'a bracket without a partner', typed: 'a [ b', spelled: 'a \\[ b' },
    { title: 'a link', typed: '[a](b)', spelled: '\\[a\\](b)' },
    {
      title: 'a bracket inside a link',
      target: '[a](b)',
      typed: ['a', 'a]'],
      spelled: '[a\\]](b)',
    },
    {
      title: 'an exclamation mark before a link',
      target: 'a [b](c)',
      typed: ['a ', 'a!'],
      spelled: 'a\\![b](c)',
    },
    { title: 'a less-than sign', typed: 'a < b', spelled: 'a < b' },
    { title: 'a tag', typed: '<b>a</b>', spelled: '\\<b>a\\</b>' },
    { title: 'a placeholder', typed: '<name>', spelled: '\\<name>' },
    { title: 'a comment', typed: '<!-- a', spelled: '\\<!-- a' },
    { title: 'a closing span', typed: 'a</span>', spelled: 'a&lt;/span>' },
    { title: 'a span in capitals', typed: 'a<SPAN >', spelled: 'a&lt;SPAN >' },
    { title: 'an autolink', typed: '<https://example.com>', spelled: '\\<https://example.com>' },
    {
      title: 'a bare link',
      typed: 'https://example.com/a_b?c=1&d=2',
      spelled: 'https://example.com/a_b?c=1&d=2',
    },
    { title: 'an e-mail address', typed: 'an a_b@example.com', spelled: 'an a_b@example.com' },
    { title: 'characters beyond the BMP', typed: '😀*', spelled: '😀\\*' },
    {
      title: 'stars in an alt text',
      target: '![a](b.png)',
      typed: ['a', '*a*'],
      spelled: '![&#42;a&#42;](b.png)',
    },
    {
      title: 'brackets in an alt text',
      target: '![a](b.png)',
      typed: ['a', '[a'],
      spelled: '![&#91;a](b.png)',
    },
    { title: 'HTML', place: 'html', typed: '*a* <b> &lt;', spelled: '&#42;a&#42; &lt;b> &amp;lt;' },
    { title: 'nothing', typed: '', spelled: '' },
  ])
})

describe('line starts', () => {
  const starts = [
    { typed: '- a', spelled: '\\- a' },
    { typed: '+ a', spelled: '\\+ a' },
    { typed: '* a', spelled: '\\* a' },
    { typed: '1. a', spelled: '1\\. a' },
    { typed: '12) a', spelled: '12\\) a' },
    { typed: '# a', spelled: '\\# a' },
    { typed: '> a', spelled: '\\> a' },
    { typed: '===', spelled: '\\===' },
    { typed: '---', spelled: '\\---' },
    { typed: '- - -', spelled: '\\- - -' },
    { typed: '~~~', spelled: '\\~\\~\\~' },
    { typed: '```', spelled: '&#96;&#96;&#96;' },
    { typed: '--- | ---', spelled: '\\--- | ---' },
    { typed: '|---|', spelled: '\\|---|' },
    { typed: ':-- | --:', spelled: '\\:-- | --:' },
    { typed: '[a]: b', spelled: '\\[a\\]: b' },
    { typed: '<div>', spelled: '\\<div>' },
    { typed: '-a', spelled: '-a' },
    { typed: '1.5 a', spelled: '1.5 a' },
    { typed: '#a', spelled: '#a' },
  ]
  const starters: PlaceName[] = [
    'paragraph',
    'nextLine',
    'listItem',
    'numberedItem',
    'quote',
    'alert',
    'underlined',
    'firstCell',
  ]

  describe.each(starters)('in a %s', (place) => {
    testCases(
      starts
        .filter(({ typed }) => place !== 'firstCell' || !typed.includes('|'))
        .map((entry) => ({ title: entry.typed, place, ...entry })),
    )
  })

  describe('behind a line break', () => {
    testCases(
      starts.map(({ typed, spelled }) => ({
        title: typed,
        place: 'sentence',
        typed: `a\n${typed}`,
        spelled: `a\n${spelled}`,
      })),
    )
  })

  testCases([
    { title: 'inside a line mean nothing', place: 'sentence', typed: '- a', spelled: '- a' },
    { title: 'in a heading mean nothing', place: 'heading', typed: '1. a', spelled: '1. a' },
    { title: 'that the target has stay', target: '- a', typed: ['a', 'b'], spelled: '- b' },
    { title: 'that the target has may change', target: '1. a', typed: ['1', '2'], spelled: '2. a' },
    {
      title: 'in the target have kept theirs',
      target: 'a\n- b c',
      typed: ['c', 'd'],
      spelled: 'a\n- b d',
    },
    { title: 'made by taking away', target: 'a - b', typed: ['a ', ''], spelled: '\\- b' },
    { title: 'of white space', typed: '    a', spelled: 'a' },
    { title: 'of white space behind a line break', typed: 'a\n    b', spelled: 'a\nb' },
    { title: 'of an alert', place: 'quote', typed: '[!NOTE]', spelled: '[\\!NOTE]' },
  ])
})

describe('blocks', () => {
  testCases([
    { title: 'line break in a heading', place: 'heading', typed: 'a\nb', spelled: 'a b' },
    { title: 'CRLF in a heading', place: 'heading', typed: 'a\r\n\r\nb', spelled: 'a b' },
    { title: 'line break in a cell', place: 'tableCell', typed: 'a\nb', spelled: 'a b' },
    { title: 'pipe in a cell', place: 'tableCell', typed: 'a | b', spelled: 'a \\| b' },
    {
      title: 'backslash and pipe in a cell',
      place: 'tableCell',
      typed: 'a \\| b',
      spelled: 'a \\\\\\| b',
    },
    { title: 'pipe in a paragraph', typed: 'a | b', spelled: 'a | b' },
    {
      title: 'number signs at the end of a heading',
      place: 'heading',
      typed: 'a #',
      spelled: 'a \\#',
    },
    { title: 'more number signs', place: 'heading', typed: 'a ## ', spelled: 'a \\## ' },
    { title: 'C# at the end of a heading', place: 'heading', typed: 'C#', spelled: 'C#' },
    { title: 'line break in a paragraph', typed: 'a\nb', spelled: 'a\nb' },
    { title: 'CRLF', typed: 'a\r\nb\rc', spelled: 'a\nb\nc' },
    { title: 'blank lines', typed: 'a\n\n \nb', spelled: 'a\nb' },
    { title: 'spaces before a line break', typed: 'a  \nb', spelled: 'a\nb' },
    { title: 'line break at the start', typed: '\na', spelled: 'a' },
    { title: 'line break at the end', typed: 'a\n', spelled: 'a' },
    {
      title: 'line breaks at the edges inside a line',
      place: 'sentence',
      typed: '\na\n',
      spelled: ' a ',
    },
    {
      title: 'white space at the edges inside a line',
      place: 'sentence',
      typed: ' a ',
      spelled: ' a ',
    },
    { title: 'blank line in HTML', place: 'html', typed: 'a\n\nb', spelled: 'a\nb' },
    {
      title: 'text in a code block',
      place: 'fence',
      typed: '*a* <b> &lt; | `',
      spelled: '*a* <b> &lt; | `',
    },
    {
      title: 'span in a code block',
      place: 'fence',
      typed: '</span>',
      spelled: 'refused: span markup would break the pair',
    },
    {
      title: 'fence in a code block',
      place: 'fence',
      typed: '```',
      spelled: 'refused: the text would change the blocks around it',
    },
    {
      title: 'new line in a code block',
      place: 'fence',
      typed: 'a\nb',
      spelled: 'refused: a code block takes no new line',
    },
  ])

  test('names what was changed', () => {
    const context = createContext({ target: 'a', place: 'heading' })
    expect(spellTarget([{ type: 'text', text: 'a\nb' }], context)).toMatchObject({
      changes: ['line break in a heading became a space'],
    })
  })
})

test('text behind a line break at the end goes on', () => {
  expect(spellText({ target: 'a\n' }, 'a\nb')).toBe('a\nb')
})

test.each(['Ebbe und Flut ', 'a_b \\*c ', '**a** `b` ', 'a [ b ', '& lt; < '])(
  'many of `%s` take linear time',
  (part) => {
    const run = (target: string) => {
      const context = createContext({ target })
      const parts = readReadable(context.tokens.target)
      spellTarget([{ type: 'text', text: '*x ' }, ...parts], context)
      spellTarget([{ type: 'text', text: part.repeat(target.length / part.length) }], context)
    }
    expectLinear(run, { part, length: 12_000 })
  },
)

describe('codes', () => {
  const start = (text: string): TargetPart => ({ type: 'code', token: { type: 'start', text } })
  const end = (text: string): TargetPart => ({ type: 'code', token: { type: 'end', text } })
  const code = (text: string): TargetPart => ({
    type: 'code',
    token: { type: 'placeholder', text },
  })
  const text = (content: string): TargetPart => ({ type: 'text', text: content })
  const misread = (code: string) =>
    `refused: Markdown would not read \`${code}\` as before; put other text beside it, or move it`

  test.each([
    {
      title: 'new ones are verbatim',
      parts: [start('['), text('a'), end('](b.md)')],
      spelled: '[a](b.md)',
    },
    {
      title: 'nested ones',
      parts: [start('**'), start('*'), text('a'), end('*'), text(' b'), end('**')],
      spelled: '***a* b**',
    },
    { title: 'lost halves', parts: [start('**'), text('a')], spelled: misread('**') },
    {
      title: 'misordered ones',
      parts: [end('](b.md)'), text('a'), start('[')],
      spelled: misread('](b.md)'),
    },
    {
      title: 'crossed ones',
      parts: [start('**'), start('['), text('a'), end('**'), end('](b)')],
      spelled: misread('**'),
    },
    { title: 'no code at all', parts: [code('a')], spelled: misread('a') },
    { title: 'half a code span', parts: [code('`a'), text('b')], spelled: misread('`a') },
    {
      title: 'a span',
      parts: [code('</span>')],
      spelled: 'refused: span markup would break the pair',
    },
    {
      title: 'HTML that opens a block',
      parts: [code('<br/>')],
      spelled: 'refused: the text would change the blocks around it',
    },
    {
      title: 'a pipe in a cell',
      place: 'tableCell' as const,
      parts: [code('`a|b`')],
      spelled: '`a\\|b`',
    },
    {
      title: 'a line break in a heading',
      place: 'heading' as const,
      parts: [text('a'), code('  \n'), text('b')],
      spelled: 'a b',
    },
    { title: 'a hard break', parts: [text('a'), code('  \n'), text('b')], spelled: 'a  \nb' },
    {
      title: 'a hard break and a line break',
      parts: [text('a'), code('\\\n'), text('\nb')],
      spelled: 'a\\\nb',
    },
    {
      title: 'a bare link that grows',
      parts: [code('https://example.com'), text('/a')],
      spelled: 'https://example.com/a',
    },
  ])('$title', ({ parts, place, spelled }) => {
    const context = createContext({ target: 'Flut', ...(place ? { place } : {}) })
    expect(summarize(spellTarget(parts, context))).toBe(spelled)
  })
})
