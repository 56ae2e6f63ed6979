import { describe, expect, test } from 'vitest'
import { outlineUnits } from '../../../src/bitext/outline.ts'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { merge } from '../../../src/xliff/merge/merge.ts'
import { pair } from '../../pair.ts'
import { editTarget, exportAndRead, flatten, readTarget, readUnits } from '../write-units.ts'

const id = '3a960-101'

const places = {
  paragraph: (text: string) => `${text}\n`,
  sentence: (text: string) => `See ${text} now.\n`,
  heading: (text: string) => `# ${text}\n`,
  cell: (text: string) => `| a | b |\n|---|---|\n| ${text} | c |\n`,
  listItem: (text: string) => `- ${text}\n`,
  quote: (text: string) => `> ${text}\n`,
  code: (text: string) => `\`\`\`\n${text}\n\`\`\`\n`,
} as const

type Place = keyof typeof places

function importTyped(place: Place, typed: string, present = pair('Alt', 'Old')) {
  const document = parseBitext(places[place](present))
  const result = merge(document, editTarget(exportAndRead(document), id, typed))
  const after = parseBitext(result.text)
  return { document, after, result, target: after.units[0]?.target }
}

function readShown(text: string): string {
  return flatten(readTarget(readUnits(exportAndRead(parseBitext(text)))[0]))
}

describe('typed text is spelled so that a reader sees it', () => {
  test.each<{ place: Place; typed: string; target: string }>([
    { place: 'paragraph', typed: 'a\nb', target: 'a\nb' },
    { place: 'paragraph', typed: '- a', target: '\\- a' },
    { place: 'paragraph', typed: '+', target: '\\+' },
    { place: 'paragraph', typed: '1. a', target: '1\\. a' },
    { place: 'paragraph', typed: '1) a', target: '1\\) a' },
    { place: 'paragraph', typed: '# a', target: '\\# a' },
    { place: 'paragraph', typed: '> a', target: '\\> a' },
    { place: 'paragraph', typed: 'a\n# b', target: 'a\n\\# b' },
    { place: 'paragraph', typed: 'a\n---', target: 'a\n\\---' },
    { place: 'paragraph', typed: '```js', target: '&#96;&#96;&#96;js' },
    { place: 'paragraph', typed: '~~~', target: '\\~\\~\\~' },
    { place: 'paragraph', typed: '~~a~~', target: '\\~\\~a\\~\\~' },
    { place: 'paragraph', typed: 'a </span> b', target: 'a &lt;/span> b' },
    { place: 'paragraph', typed: pair('a', 'b', 'x').slice(0, 12), target: '&lt;span data-t' },
    { place: 'paragraph', typed: '`', target: '&#96;' },
    { place: 'paragraph', typed: 'a ` b ` c', target: 'a &#96; b &#96; c' },
    { place: 'paragraph', typed: '&lt;', target: '&amp;lt;' },
    { place: 'paragraph', typed: '&amp;nbsp;', target: '&amp;amp;nbsp;' },
    { place: 'paragraph', typed: '&nosuch; & &;', target: '&nosuch; & &;' },
    { place: 'paragraph', typed: '**bold**', target: '\\*\\*bold\\*\\*' },
    { place: 'paragraph', typed: '*a* _b_', target: '\\*a\\* \\_b\\_' },
    { place: 'paragraph', typed: '2 * 3 * 4, a_b_c', target: '2 \\* 3 \\* 4, a_b_c' },
    { place: 'paragraph', typed: '[a](b)', target: '\\[a\\](b)' },
    { place: 'paragraph', typed: '![a](b)', target: '!\\[a\\](b)' },
    { place: 'paragraph', typed: '[a]: b', target: '\\[a\\]: b' },
    { place: 'paragraph', typed: '[!NOTE]', target: '[\\!NOTE]' },
    { place: 'paragraph', typed: '<b>a</b>', target: '\\<b>a\\</b>' },
    {
      place: 'paragraph',
      typed: '<script>alert(1)</script>',
      target: '\\<script>alert(1)\\</script>',
    },
    { place: 'paragraph', typed: '<!-- a', target: '\\<!-- a' },
    { place: 'paragraph', typed: '<https://a.b>', target: '\\<https://a.b>' },
    { place: 'paragraph', typed: 'a < b', target: 'a < b' },
    { place: 'paragraph', typed: 'a\\b \\', target: 'a\\b \\\\' },
    { place: 'paragraph', typed: '\\*', target: '\\\\\\*' },
    { place: 'paragraph', typed: ':::', target: '\\:::' },
    { place: 'paragraph', typed: '$& $1 $$', target: '$& $1 $$' },
    { place: 'paragraph', typed: '\u00A0a', target: '\u00A0a' },
    { place: 'sentence', typed: '- a', target: '- a' },
    { place: 'sentence', typed: '# a', target: '# a' },
    { place: 'heading', typed: 'a #', target: 'a \\#' },
    { place: 'heading', typed: 'a | b', target: 'a | b' },
    { place: 'cell', typed: 'a | b', target: 'a \\| b' },
    { place: 'cell', typed: 'a\\', target: 'a\\\\' },
    { place: 'cell', typed: '`a|b`', target: '&#96;a\\|b&#96;' },
    { place: 'listItem', typed: 'a\n- b', target: 'a\n\\- b' },
    { place: 'listItem', typed: '[ ] a', target: '\\[ \\] a' },
    { place: 'quote', typed: '> a', target: '\\> a' },
    { place: 'code', typed: '**a**', target: '**a**' },
    { place: 'code', typed: '<b>', target: '<b>' },
    { place: 'code', typed: '&lt;', target: '&lt;' },
  ])('$place: $typed', ({ place, typed, target }) => {
    const { document, after, result, ...taken } = importTyped(place, typed)
    expect({ target: taken.target, findings: result.findings }).toEqual({ target, findings: [] })
    if (place !== 'code') expect(readShown(result.text)).toBe(typed)
    expect(outlineUnits(after)).toEqual(outlineUnits(document))
  })
})

describe('what a place cannot hold', () => {
  test.each<{ place: Place; typed: string; target: string; change: string }>([
    {
      place: 'heading',
      typed: 'a\nb',
      target: 'a b',
      change: 'line break in a heading became a space',
    },
    {
      place: 'cell',
      typed: 'a\nb',
      target: 'a b',
      change: 'line break in a table cell became a space',
    },
    {
      place: 'paragraph',
      typed: 'a\n\nb',
      target: 'a\nb',
      change: 'blank line became a line break',
    },
    {
      place: 'paragraph',
      typed: 'a  \nb',
      target: 'a\nb',
      change: 'white space beside a line break was dropped',
    },
    {
      place: 'paragraph',
      typed: '    a',
      target: 'a',
      change: 'white space at the start of a line was dropped',
    },
  ])('becomes something else, with a word: $change', ({ place, typed, target, change }) => {
    const { result, ...taken } = importTyped(place, typed)
    expect(taken.target).toBe(target)
    expect(result.findings).toMatchObject([
      {
        rule: 'target-adjusted',
        severity: 'info',
        unitId: id,
        message: `Made safe for its place: ${change}`,
      },
    ])
  })

  test.each([
    { title: 'a line more', typed: 'a\nb', reason: 'a code block takes no new line' },
    { title: 'a fence', typed: '```', reason: 'the text would change the blocks around it' },
    { title: 'span markup', typed: 'a</span>', reason: 'span markup would break the pair' },
  ])('is refused in a code block: $title', ({ typed, reason }) => {
    const { document, result } = importTyped('code', typed)
    expect(result).toMatchObject({ text: document.text, taken: 0, refused: 1 })
    expect(result.findings).toMatchObject([
      {
        rule: 'unwritable-target',
        severity: 'error',
        message: `Unwritable target of unit \`${id}\`: ${reason}`,
      },
    ])
  })
})

describe('what is left of the present target keeps its spelling', () => {
  test.each([
    { present: 'a\\_b Alt', typed: 'a_b Neu', target: 'a\\_b Neu' },
    { present: 'A&nbsp;B &lt;c> Alt', typed: 'A\u00A0B <c> Neu', target: 'A&nbsp;B &lt;c> Neu' },
    { present: 'Alt &#42; &copy;', typed: 'Neu * ©', target: 'Neu &#42; &copy;' },
    { present: '2 \\* 3 = Alt', typed: '2 * 3 = Neu', target: '2 \\* 3 = Neu' },
    { present: 'Alt \\\\ \\.', typed: 'Neu \\ .', target: 'Neu \\\\ \\.' },
    { present: '  Alt ', typed: '  Neu ', target: '  Neu ' },
  ])('$present', ({ present, typed, target }) => {
    expect(importTyped('paragraph', typed, pair(present, 'Old')).target).toBe(target)
  })

  test('with CRLF in it and around it', () => {
    const text = `${pair('Eins\r\nzwei Alt', 'One\r\ntwo')}\r\n`
    const document = parseBitext(text)
    const xliff = editTarget(exportAndRead(document), id, 'Eins\nzwei Neu')
    expect(merge(document, xliff).text).toBe(text.replace('Alt', 'Neu'))
  })
})

test('a label that the document defines is no reference when it is typed', () => {
  const text = `${pair('Alt', 'Old')}\n\n[neu]: x.md\n[^1]: Note\n`
  const document = parseBitext(text)
  const { text: merged } = merge(document, editTarget(exportAndRead(document), id, '[neu] [^1]'))
  expect(readUnits(exportAndRead(parseBitext(merged)))[0]?.segments[0]?.target?.inlines).toEqual([
    { type: 'text', text: '[neu] [^1]' },
  ])
})
