import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'
import {
  editTarget,
  exportAndRead,
  flatten,
  listCodes,
  readSource,
  readTarget,
  readUnits,
  toXliffUnits,
} from './write-units.ts'

function exportUnits(text: string) {
  return readUnits(toXliff(parseBitext(text)))
}

describe('units that XML cannot hold', () => {
  const good = pair('Gut', 'Good', '3a960-102')

  test.each([
    { title: 'a control character', character: '\u0001', name: 'U+0001' },
    { title: 'NUL', character: '\u0000', name: 'U+0000' },
    { title: 'a form feed', character: '\f', name: 'U+000C' },
    { title: 'a lone high surrogate', character: '\uD83D', name: 'U+D83D' },
    { title: 'a lone low surrogate', character: '\uDE00', name: 'U+DE00' },
    { title: 'a noncharacter', character: '\uFFFE', name: 'U+FFFE' },
  ])('leaves out a unit with $title and says which', ({ character, name }) => {
    const bad = pair(`Ein${character} Wort`, 'A word')
    const xliff = toXliff(parseBitext(`${bad}\n\n${good}`, { path: 'a/de-de/b.md' }))
    expect(readUnits(xliff).map(({ id }) => id)).toEqual(['3a960-102'])
    expect(xliff.findings).toEqual([
      {
        file: 'a/de-de/b.md',
        line: 1,
        column: bad.indexOf(character) + 1,
        unitId: '3a960-101',
        rule: 'xml-character',
        severity: 'warning',
        message: `Unexpected character ${name}, expected text that XML can hold; the unit is left out`,
      },
    ])
  })

  test('looks at the source too', () => {
    const text = `\n\n${pair('Ein Wort', 'A\u0002 word')}`
    const { findings } = toXliff(parseBitext(text, { path: 'de-de/a.md' }))
    expect(findings).toMatchObject([{ line: 3, column: text.indexOf('\u0002') - 1 }])
  })

  test('keeps a unit with such a character in its id', () => {
    const text = pair('Ein Wort', 'A word', '3a\u0003960')
    const xliff = toXliff(parseBitext(text, { path: 'de-de/a.md' }))
    expect([readUnits(xliff).map(({ id }) => id), xliff.findings]).toEqual([['3a_960'], []])
  })

  test.each(['2.0', '2.1', '2.2'] as const)('keeps all units in %s', (version) => {
    const text = pair('Ein\u0001 \uD83DWort\0', 'A\uFFFE word', '3a\u0003960')
    const document = parseBitext(text, { path: 'de-de/a.md' })
    const xliff = exportAndRead(document, { version })
    const [unit] = readUnits(xliff)
    expect([flatten(readTarget(unit)), flatten(readSource(unit))]).toEqual([
      'Ein\u0001 \uD83DWort\0',
      'A\uFFFE word',
    ])
    expect(merge(document, xliff)).toMatchObject({ text, unchanged: 1, findings: [] })
  })

  test('leaves them as they are when the rest comes back changed', () => {
    const bad = pair('Ein\u0001 Wort', 'A word')
    const document = parseBitext(`${bad}\n\n${good}`)
    const { text } = merge(document, editTarget(exportAndRead(document), '3a960-102', 'Besser'))
    expect(text).toBe(`${bad}\n\n${pair('Besser', 'Good', '3a960-102')}`)
  })

  test.each([
    { title: 'astral characters', text: 'Ein 😀 und 𠮷' },
    { title: 'C1 controls', text: 'Ein\u0085Wort' },
    { title: 'a tab, a line feed and a carriage return', text: 'Ein\tWort\r\nund\rnoch' },
    { title: 'private use and specials', text: '\uE000 \uFFFD \u{10FFFF}' },
  ])('keeps $title', ({ text }) => {
    const document = parseBitext(pair(text, text))
    const [unit] = readUnits(exportAndRead(document))
    expect(flatten(readTarget(unit))).toBe(text)
  })

  test('shows a heading that XML cannot hold with a replacement', () => {
    const text = `# ${pair('Kopf', 'He\u0001ad')}\n\n${good}`
    expect(writeXliff(toXliff(parseBitext(text)))).toContain('>He\uFFFDad</context>')
  })

  test('leaves out what a reader sees of a code that stands for such a character', () => {
    const document = parseBitext(pair('[a](b&#1;c.md) &#xFFFF;', 'a'))
    expect(merge(document, exportAndRead(document)).unchanged).toBe(1)
  })
})

describe('ids', () => {
  test.each([
    { title: 'keeps different ids', ids: ['3a960-101', '3a960-102'], keys: undefined },
    {
      title: 'numbers the copies of an id',
      ids: ['3a960-101', '3a960-101', '3a960-101'],
      keys: ['3a960-101', '3a960-101.2', '3a960-101.3'],
    },
    { title: 'keeps ids that look like keys of an object', ids: ['__proto__', 'constructor'] },
    { title: 'keeps the order of ids that look like indexes', ids: ['10', '9', '1'] },
  ])('$title', ({ ids, keys = ids }) => {
    const text = ids.map((id) => pair('Ein Wort', 'A word', id)).join('\n\n')
    expect(exportUnits(text).map(({ id }) => id)).toEqual(keys)
  })

  test.each([
    { title: 'of three copies', ids: ['a', 'a', 'a'] },
    { title: 'where a copy would take the id of another unit', ids: ['a', 'a', 'a.2', 'a.2', 'a'] },
    { title: 'where the other unit comes first', ids: ['a.2', 'a', 'a', 'a.3'] },
    { title: 'of empty ids', ids: ['', '', '.2'] },
  ])('are unique $title', ({ ids }) => {
    const keys = exportUnits(ids.map((id) => pair('Wort', 'Word', id)).join('\n')).map(
      ({ id }) => id,
    )
    expect([new Set(keys).size, keys.includes('')]).toEqual([ids.length, false])
  })

  test.each([0, 1, 2])('a change of copy %i of an id stays with that copy', (index) => {
    const copies = ['Eins', 'Zwei', 'Drei']
    const document = parseBitext(copies.map((text) => pair(text, 'Word')).join('\n'))
    const xliff = exportAndRead(document)
    const id = readUnits(xliff)[index]?.id ?? ''
    const expected = copies.map((text, at) => pair(at === index ? 'Neu' : text, 'Word'))
    expect(merge(document, editTarget(xliff, id, 'Neu')).text).toBe(expected.join('\n'))
  })
})

describe('codes', () => {
  test.each([
    {
      title: 'numbers the source from 1, both halves of a pair alike',
      target: 'x',
      source: '**Run** `now` or [later](a.md)',
      inSource: ['1:**', '1:**', '2:`now`', '3:[', '3:](a.md)'],
      inTarget: [],
    },
    {
      title: 'gives a target the ids of the same codes, whatever their order',
      target: '`b` vor `a`',
      source: '`a` before `b`',
      inSource: ['1:`a`', '2:`b`'],
      inTarget: ['2:`b`', '1:`a`'],
    },
    {
      title: 'tells links by their destinations',
      target: '[Zwei](2.md), [Eins](1.md)',
      source: '[One](1.md), [Two](2.md)',
      inSource: ['1:[', '1:](1.md)', '2:[', '2:](2.md)'],
      inTarget: ['2:[', '2:](2.md)', '1:[', '1:](1.md)'],
    },
    {
      title: 'gives the second of two equal codes the second id',
      target: '`a` und `a`',
      source: '`a` and `a`',
      inSource: ['1:`a`', '2:`a`'],
      inTarget: ['1:`a`', '2:`a`'],
    },
    {
      title: 'gives a code that only the target has an id that the source has not',
      target: '`neu` und `a` und `a`',
      source: '`a` and `b`',
      inSource: ['1:`a`', '2:`b`'],
      inTarget: ['3:`neu`', '1:`a`', '4:`a`'],
    },
    {
      title: 'keeps nested pairs apart',
      target: '***a** b*',
      source: '[*a*](b.md)',
      inSource: ['1:[', '2:*', '2:*', '1:](b.md)'],
      inTarget: ['2:*', '3:**', '3:**', '2:*'],
    },
  ])('$title', ({ target, source, inSource, inTarget }) => {
    const [unit] = toXliffUnits(target, source)
    expect([listCodes(readSource(unit)), listCodes(readTarget(unit))]).toEqual([inSource, inTarget])
  })

  test.each([
    {
      title: 'the content of a code span',
      text: '`` a`b ``',
      equivText: 'a`b',
      kind: 'codeSpan',
    },
    {
      title: 'the characters of an entity',
      text: '&NotEqualTilde;',
      equivText: '≂̸',
      kind: 'character',
    },
    { title: 'a replacement for NUL', text: '&#0;', equivText: '\uFFFD', kind: 'character' },
    { title: 'the name in a reference', text: '<xref:A.B>', equivText: 'A.B', kind: 'xref' },
    {
      title: 'the address of an autolink',
      text: '<https://example.com/a>',
      equivText: 'https://example.com/a',
      kind: 'autolink',
    },
    { title: 'a line break', text: '\\\n', equivText: '\n', kind: 'break' },
    { title: 'nothing for HTML', text: '<br/>', equivText: undefined, kind: 'html' },
  ])('shows $title', ({ text, equivText, kind }) => {
    const code = readSource(toXliffUnits('x', `one ${text}two`)[0])[1]
    expect(code).toEqual({
      type: 'placeholder',
      id: '1',
      native: text,
      kind,
      ...(equivText === undefined ? {} : { equivText }),
    })
  })

  test.each([
    { text: '**a**', kind: 'bold' },
    { text: '*a*', kind: 'italic' },
    { text: '[a](b.md)', kind: 'link' },
    { text: '![a](b.png)', kind: 'imageText' },
    { text: '~~a~~', kind: 'strikethrough' },
  ])('calls the start of $text $kind', ({ text, kind }) => {
    expect(readSource(toXliffUnits('x', text)[0])[0]).toMatchObject({ type: 'start', kind })
  })
})

test.each([
  { title: 'an escape', text: '\\_ a\\*b', shown: '_ a*b' },
  { title: 'an entity', text: 'A &amp; B&nbsp;&lt;c>', shown: 'A & B\u00A0<c>' },
  { title: 'a character by its number', text: '&#42;&#x2603;', shown: '*☃' },
])('shows $title as the character that it is', ({ text, shown }) => {
  const [unit] = toXliffUnits(text, text)
  expect([readSource(unit), readTarget(unit)]).toEqual([
    [{ type: 'text', text: shown }],
    [{ type: 'text', text: shown }],
  ])
})

describe('states', () => {
  const machine = { state: 'needs-review-translation', stateQualifier: 'mt-suggestion' }

  test.each([
    { title: 'a machine', type: 'MT', expected: machine },
    { title: 'a human', type: 'HT', expected: { state: 'translated' } },
    { title: 'nobody named', type: undefined, expected: { state: 'translated' } },
    { title: 'something else', type: 'XT', expected: { state: 'translated' } },
  ])('of a translation by $title', ({ type, expected }) => {
    const frontMatter = type === undefined ? '' : `---\nms.translationtype: ${type}\n---\n`
    const unit = exportUnits(`${frontMatter}${pair('Ein Wort', 'A word')}`)[0]
    const { state, stateQualifier } = unit?.segments[0] ?? {}
    expect({ state, stateQualifier }).toEqual({ stateQualifier: undefined, ...expected })
    expect(unit?.isApproved).toBeUndefined()
  })

  test.each([
    { title: 'empty', target: '', type: 'HT' },
    { title: 'only white space', target: ' \u00A0\n', type: 'HT' },
    { title: 'empty in a machine translation', target: '', type: 'MT' },
  ])('say that a target needs translation if it is $title', ({ target, type }) => {
    const text = `---\nms.translationtype: ${type}\n---\n${pair(target, 'A word')}`
    const segment = exportUnits(text)[0]?.segments[0]
    expect([segment?.state, segment?.stateQualifier]).toEqual(['needs-translation', undefined])
  })
})

test.each([
  { title: 'a heading', text: `# ${pair('Wort', 'Word')}`, block: 'heading' },
  { title: 'a paragraph', text: pair('Wort', 'Word'), block: 'paragraph' },
  { title: 'a list item', text: `1. ${pair('Wort', 'Word')}`, block: 'listItem' },
  {
    title: 'a table cell',
    text: `| ${pair('Wort', 'Word')} | b |\n|---|---|\n`,
    block: 'tableCell',
  },
  { title: 'a quote', text: `> ${pair('Wort', 'Word')}`, block: 'blockquote' },
  { title: 'an alert', text: `> [!NOTE]\n> ${pair('Wort', 'Word')}`, block: 'alert' },
])('says that a unit stands in $title', ({ text, block }) => {
  expect(exportUnits(text)[0]?.block).toBe(block)
})

test('says on which line and under which headings a unit stands', () => {
  const text = [
    `# ${pair('Pegel', 'Gauges', '3a960-101')}`,
    `## ${pair('Lesen von `tide`', 'Reading `tide`', '3a960-102')}`,
    pair('Ein Satz.', 'A sentence.', '3a960-103'),
  ].join('\n\n')
  expect(exportUnits(text)[2]?.location).toMatchObject({
    line: 5,
    headingPath: ['Gauges', 'Reading tide'],
  })
})

describe('the file', () => {
  const frontMatter = '---\nms.contentlocale: pl-PL\n---\n'

  test('is named as the document and in the language of its front matter', () => {
    const { files } = toXliff(parseBitext(frontMatter, { path: 'docs/de-de/a.md' }))
    expect(files).toEqual([
      {
        original: 'docs/de-de/a.md',
        sourceLanguage: 'en-US',
        targetLanguage: 'pl-PL',
        children: [],
      },
    ])
  })

  test('is named and in the languages that the options say', () => {
    const options = { original: 'b.md', sourceLanguage: 'en-GB', targetLanguage: 'fr-CA' }
    const { files } = toXliff(parseBitext(frontMatter, { path: 'a.md' }), options)
    expect(files).toEqual([{ ...options, children: [] }])
  })

  test('is in the language of the folder without front matter', () => {
    const { files } = toXliff(parseBitext('', { path: 'locales/zh-hans-cn/a.md' }))
    expect(files[0]?.targetLanguage).toBe('zh-Hans-CN')
  })

  test.each(['how-to', 'add-in', 'use-case', 'get-data'])(
    'is in the language of the locale folder, not of a folder %s in it',
    (folder) => {
      const { files } = toXliff(parseBitext('', { path: `locales/de-de/${folder}/a.md` }))
      expect(files[0]?.targetLanguage).toBe('de-DE')
    },
  )

  test('is in an undetermined language, with a finding, if nothing tells', () => {
    const { files, findings } = toXliff(parseBitext(pair('Wort', 'Word'), { path: 'a.md' }))
    expect(files[0]?.targetLanguage).toBe('und')
    expect(findings).toMatchObject([{ file: 'a.md', rule: 'target-language', severity: 'warning' }])
  })

  test('needs no finding for a language that the options state', () => {
    expect(toXliff(parseBitext('x'), { targetLanguage: 'de-DE' }).findings).toEqual([])
  })
})
