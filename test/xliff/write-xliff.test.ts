import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import type { Inline, XliffDocument, XliffSegment, XliffUnit } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { streamXliff, writeXliff } from '../../src/xliff/write-xliff.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from './locale-documents.ts'
import { editUnits, readUnits } from './write-units.ts'

const versions = ['1.2', '2.0', '2.1', '2.2'] as const

const smallDocument = parseBitext(
  `---
ms.contentlocale: de-DE
ms.translationtype: MT
---
# ${pair('Pegel lesen', 'Read gauges', '3a960-101')}

- ${pair('**Warten** Sie auf `tide & run`.', 'Wait for `tide & run`.', '3a960-102')}
- ${pair('', '1 < 2', '3a960-103')}
`,
  { path: 'docs/"q" & <a>.md' },
)

test('writes a small document exactly', () => {
  expect(writeXliff(toXliff(smallDocument))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="docs/&quot;q&quot; &amp; &lt;a&gt;.md" source-language="en-US" target-language="de-DE" datatype="x-markdown">
    <body>
      <trans-unit id="3a960-101" xml:space="preserve" restype="heading" extradata="bitext:4a1ae4de966e6246:443323ab9619cf5d">
        <source>Read gauges</source>
        <target state="needs-review-translation" state-qualifier="mt-suggestion">Pegel lesen</target>
        <context-group purpose="location">
          <context context-type="sourcefile">docs/"q" &amp; &lt;a&gt;.md</context>
          <context context-type="linenumber">5</context>
        </context-group>
      </trans-unit>
      <trans-unit id="3a960-102" xml:space="preserve" restype="listitem" extradata="bitext:cfe004e7007766de:5c14c36fffb7bb98">
        <source>Wait for <ph id="1" ctype="x-code-span" equiv-text="tide &amp; run">\`tide &amp; run\`</ph>.</source>
        <target state="needs-review-translation" state-qualifier="mt-suggestion"><bpt id="2" ctype="bold">**</bpt>Warten<ept id="2">**</ept> Sie auf <ph id="1" ctype="x-code-span" equiv-text="tide &amp; run">\`tide &amp; run\`</ph>.</target>
        <context-group purpose="location">
          <context context-type="sourcefile">docs/"q" &amp; &lt;a&gt;.md</context>
          <context context-type="linenumber">7</context>
          <context context-type="x-heading">Read gauges</context>
        </context-group>
      </trans-unit>
      <trans-unit id="3a960-103" xml:space="preserve" restype="listitem" extradata="bitext:4fc5e26ecef357c2:e3b0c44298fc1c14">
        <source>1 &lt; 2</source>
        <target state="needs-translation"></target>
        <context-group purpose="location">
          <context context-type="sourcefile">docs/"q" &amp; &lt;a&gt;.md</context>
          <context context-type="linenumber">8</context>
          <context context-type="x-heading">Read gauges</context>
        </context-group>
      </trans-unit>
    </body>
  </file>
</xliff>
`)
})

function writeUnit(unit: Partial<XliffUnit>): string {
  const segments: XliffSegment[] = [{ type: 'segment', source: { inlines: [] } }]
  const children = [{ type: 'unit', id: 'a', segments, ...unit } as const]
  return writeXliff({
    files: [{ original: 'a.md', sourceLanguage: 'en-US', children }],
    findings: [],
  })
}

function writeSegment(segment: Partial<XliffSegment>): string {
  return writeUnit({ segments: [{ type: 'segment', source: { inlines: [] }, ...segment }] })
}

function writeSource(text: string): string {
  const inlines: Inline[] = [{ type: 'text', text }]
  return /<source>(.*)<\/source>/s.exec(writeSegment({ source: { inlines } }))?.[1] ?? ''
}

describe('texts', () => {
  test.each([
    { title: 'ampersands and angle brackets', text: '&lt; < >', xml: '&amp;lt; &lt; &gt;' },
    { title: 'carriage returns', text: 'a\r\nb\rc', xml: 'a&#13;\nb&#13;c' },
    { title: 'the end of a CDATA section', text: ']]>', xml: ']]&gt;' },
  ])('have their $title escaped', ({ text, xml }) => {
    expect(writeSource(text)).toBe(xml)
  })

  test.each([
    { title: 'a line feed and spaces', text: '  a\n    b  \n' },
    { title: 'a tab', text: '\ta\t' },
    { title: 'quotes', text: `"a" 'b'` },
    { title: 'white space alone', text: ' \n ' },
    { title: 'no text', text: '' },
  ])('keep $title, with no indentation around them', ({ text }) => {
    expect(writeSource(text)).toBe(text)
  })
})

test('escapes white space and markup in attributes', () => {
  const id = `a"<&>'\t\n\rb`
  expect(writeUnit({ id })).toContain(`id="a&quot;&lt;&amp;&gt;'&#9;&#10;&#13;b"`)
})

test('gives attributes back as they were', () => {
  const id = `a"<&>'\t\n\r  b`
  expect(readUnits(readXliff(writeUnit({ id })))[0]?.id).toBe(id)
})

test('escapes line feeds in what a reader sees of a code', () => {
  const native = '\\\n'
  const code = { type: 'placeholder', id: '1', native, equivText: '\n' } as const
  expect(writeSegment({ source: { inlines: [code] } })).toContain(
    '<ph id="1" equiv-text="&#10;">\\\n</ph>',
  )
})

test.each([
  { isApproved: true, attribute: ' approved="yes"' },
  { isApproved: false, attribute: ' approved="no"' },
])('writes$attribute', ({ isApproved, attribute }) => {
  expect(writeUnit({ isApproved })).toContain(attribute)
})

test('writes no target for a unit without one', () => {
  expect(writeUnit({})).not.toContain('target')
})

test('writes each heading as a context', () => {
  const location = { line: 9, headingPath: ['A & B', 'C > D'] }
  expect(writeUnit({ location })).toContain(`
          <context context-type="x-heading">A &amp; B</context>
          <context context-type="x-heading">C &gt; D</context>
`)
})

test('a path with a character that XML cannot hold is refused', () => {
  const document = parseBitext(pair('Wort', 'Word'), { path: 'de-de/a\u0001b.md' })
  expect(() => toXliff(document)).toThrowError(
    expect.objectContaining({ code: 'xliff-unsupported' }),
  )
})

test('writes files one after the other', () => {
  const { files } = toXliff(smallDocument)
  const other = { original: 'b.md', sourceLanguage: 'en-US', children: [] }
  const xml = writeXliff({ files: [...files, other], findings: [] })
  expect(readXliff(xml).files.map(({ original }) => original)).toEqual([smallDocument.path, 'b.md'])
})

test('streams what it writes, no part larger than a unit', () => {
  const xliff = toXliff(smallDocument)
  const parts = [...streamXliff(xliff)]
  expect(parts.join('')).toBe(writeXliff(xliff))
  expect(parts.filter((part) => part.split('<trans-unit').length > 2)).toEqual([])
})

test.each(versions)('gives the whole model of our own documents back in %s', (version) => {
  const changed = localeDocuments.filter(({ document }) => {
    const model = toXliff(document, { version })
    return !isDeepStrictEqual(dropPlaces(readXliff(writeXliff(model))), model)
  })
  expect(changed.map(({ path }) => path)).toEqual([])
})

function dropPlaces(xliff: XliffDocument): XliffDocument {
  return editUnits(xliff, ({ place: _, ...unit }) => unit)
}
