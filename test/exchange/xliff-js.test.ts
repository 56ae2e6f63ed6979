import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import xliff12ToJs from 'xliff/xliff12ToJs'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { fromXliffJs, parseXliffJs } from '../../src/exchange/from-xliff-js.ts'
import { toXliffJs } from '../../src/exchange/to-xliff-js.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { listUnits, type XliffDocument } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { createDocument } from '../cli/create-document.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

describe.each(localeDocuments)('$path', ({ document }) => {
  const xliff = toXliff(document)
  const { model } = toXliffJs(xliff)

  test('is what the package reads from our XLIFF, but for the lines that it cuts', async () => {
    expect(cutBlankLines(model)).toEqual(await readWithPackage(writeXliff(xliff)))
  })

  test('comes back without a change', () => {
    const result = merge(document, parseXliffJs(JSON.stringify(model)))
    expect(result).toMatchObject({ text: document.text, taken: 0, refused: 0, findings: [] })
  })
})

test.each([
  { title: 'dual documents', arbitrary: dualDocument },
  { title: 'any Markdown', arbitrary: markdownText },
])('the JS model of $title comes back without a change', ({ arbitrary }) => {
  fc.assert(
    fc.property(arbitrary, (text) => {
      const document = parseBitext(text, { path: 'a.md' })
      const { model } = toXliffJs(toXliff(document))
      const result = merge(document, parseXliffJs(JSON.stringify(model)))
      expect(result).toMatchObject({ text, taken: 0, refused: 0 })
    }),
    { numRuns: 100 },
  )
})

test('the JS model of a JS model is the same', () => {
  for (const { document } of localeDocuments) {
    const { model } = toXliffJs(toXliff(document))
    expect(toXliffJs(fromXliffJs(model)).model).toEqual(model)
  }
})

describe('inline elements', () => {
  test.each([
    { title: 'nothing', xml: '', content: '' },
    { title: 'text', xml: 'a &amp;amp; b', content: 'a &amp; b' },
    { title: 'one code', xml: '<x id="1"/>', content: { Standalone: { id: '1' } } },
    {
      title: 'native codes',
      xml: '<bpt id="1" ctype="bold">**</bpt>a<ept id="1">**</ept><ph id="2" equiv-text="b">`b`</ph>',
      content: [
        { SpanStart: { id: '1', ctype: 'bold', contents: '**' } },
        'a',
        { SpanEnd: { id: '1', contents: '**' } },
        { Span: { id: '2', 'equiv-text': 'b', contents: '`b`' } },
      ],
    },
    {
      title: 'elements in elements',
      xml: '<g id="1">a<g id="2"><x id="3"/></g></g>',
      content: {
        GenericSpan: {
          id: '1',
          contents: ['a', { GenericSpan: { id: '2', contents: { Standalone: { id: '3' } } } }],
        },
      },
    },
    {
      title: 'open codes and markers',
      xml: '<mrk mid="m" mtype="seg">a<bx id="1" rid="r"/></mrk><ex id="1"/>',
      content: [
        {
          Marker: {
            mid: 'm',
            mtype: 'seg',
            contents: ['a', { GenericSpanStart: { id: '1', rid: 'r' } }],
          },
        },
        { GenericSpanEnd: { id: '1' } },
      ],
    },
  ])('$title: as the package reads them, and back', async ({ xml, content }) => {
    const whole = wrap(`<trans-unit id="u"><source>${xml}</source></trans-unit>`)
    const { model, findings } = toXliffJs(readXliff(whole))
    expect(findings).toEqual([])
    expect(model.resources).toEqual({ 'a.md': { u: { source: content } } })
    expect(await readWithPackage(whole)).toEqual(model)
    const [unit] = readUnits(fromXliffJs(model))
    const { place: _, ...read } = readUnits(readXliff(whole))[0] ?? {}
    expect(unit).toEqual(read)
  })
})

test('groups, notes and attributes are what the package reads', async () => {
  const unit =
    '<trans-unit id="u" approved="yes" translate="no" maxwidth="9"><source>a</source><target>b</target><note>c</note><note>d</note></trans-unit>'
  const whole = wrap(`<group id="g" restype="table">${unit}</group>`)
  const { model } = toXliffJs(readXliff(whole))
  expect(await readWithPackage(whole)).toEqual(model)
  expect(toXliffJs(fromXliffJs(model)).model).toEqual(model)
})

describe('what the JS model cannot hold is a finding', () => {
  test.each([
    { title: 'the id `__proto__`', units: [['__proto__', 'a']], left: [], message: 'can be a key' },
    {
      title: 'an id twice',
      units: [
        ['u', 'a'],
        ['u', 'b'],
      ],
      left: ['u'],
      message: 'unique',
    },
    {
      title: 'an isolated code',
      units: [['u', '<it id="1" pos="open">*</it>']],
      left: [],
      message: '`it` element',
    },
    {
      title: 'an element in a code',
      units: [['u', '<ph id="1">a<sub>b</sub></ph>']],
      left: [],
      message: 'inside of a code',
    },
    {
      title: 'the order of numbers',
      units: [
        ['10', 'a'],
        ['9', 'b'],
      ],
      left: ['9', '10'],
      message: 'numbers',
    },
  ])('$title', ({ units, left, message }) => {
    const xml = units.map(
      ([id, source]) => `<trans-unit id="${id}"><source>${source}</source></trans-unit>`,
    )
    const { model, findings } = toXliffJs(readXliff(wrap(xml.join(''))))
    expect(Object.keys(model.resources['a.md'] ?? {})).toEqual(left)
    expect(findings).toMatchObject([{ rule: 'xliff-js', file: 'a.md' }])
    expect(findings[0]?.message).toContain(message)
  })

  test.each([
    { title: 'ids in the order of numbers', ids: ['9', '10', 'u'] },
    { title: 'the id `constructor`', ids: ['constructor', 'toString'] },
  ])('but not $title', ({ ids }) => {
    const xml = ids.map((id) => `<trans-unit id="${id}"><source>a</source></trans-unit>`)
    const { model, findings } = toXliffJs(readXliff(wrap(xml.join(''))))
    expect(findings).toEqual([])
    expect(Object.keys(model.resources['a.md'] ?? {})).toEqual(ids)
  })

  test('segments are left out', () => {
    const xml =
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f" original="a.md"><unit id="u"><segment><source>a</source></segment><segment><source>b</source></segment></unit></file></xliff>'
    const { model, findings } = toXliffJs(readXliff(xml))
    expect(model.resources).toEqual({ 'a.md': {} })
    expect(findings).toMatchObject([{ severity: 'warning', unitId: 'u' }])
  })

  test.each([
    { title: 'two languages', names: ['a.md', 'b.md'], languages: ['de', 'fr'] },
    { title: 'a path twice', names: ['a.md', 'a.md'], languages: ['de', 'de'] },
    { title: 'the path `__proto__`', names: ['__proto__'], languages: ['de'] },
    { title: 'no file', names: [], languages: [] },
  ])('$title are refused', ({ names, languages }) => {
    const files = names.map((original, index) => ({
      original,
      sourceLanguage: 'en',
      targetLanguage: languages[index] ?? 'de',
      children: [],
    }))
    expect(() => toXliffJs({ files, findings: [] })).toThrow(
      expect.objectContaining({ code: 'xliff-unsupported' }),
    )
  })
})

describe('a model that is none', () => {
  const unit = { source: 'a' }
  test.each([
    {
      title: 'text that is no JSON',
      json: '{"resources"',
      message: 'Unexpected text, expected JSON',
    },
    { title: 'a list', json: '[]', message: 'array at `model`, expected an object' },
    { title: 'no resources', model: {}, message: 'nothing at `model.resources`' },
    { title: 'another key', model: { files: [] }, message: 'key `model.files`' },
    {
      title: 'no language',
      model: { sourceLanguage: 1 },
      message: 'number at `model.sourceLanguage`',
    },
    {
      title: '2.1',
      model: { xliffVersion: '2.1' },
      message: '`model.xliffVersion`, expected `1.2`',
    },
    { title: 'a list of units', units: [unit], message: 'array at `model.resources["a.md"]`' },
    { title: 'a null', units: { u: null }, message: 'null at `model.resources["a.md"].u`' },
    {
      title: 'no source',
      units: { u: {} },
      message: 'nothing at `model.resources["a.md"].u.source`',
    },
    { title: 'a typing error', units: { u: { ...unit, traget: 'b' } }, message: '.u.traget`' },
    { title: 'a number', units: { u: { ...unit, target: 1 } }, message: 'number at `model' },
    { title: 'a list in a list', units: { u: { source: [['a']] } }, message: '.u.source[0]`' },
    {
      title: 'another element',
      units: { '3-1': { source: ['a', { Plural: { id: '1' } }] } },
      message: '["3-1"].source[1].Plural`, expected `Standalone`',
    },
    {
      title: 'two elements',
      units: { u: { source: { Span: {}, Marker: {} } } },
      message: 'one key',
    },
    {
      title: 'a number as id',
      units: { u: { source: { Span: { id: 1 } } } },
      message: 'number at `model.resources["a.md"].u.source.Span.id`, expected a string',
    },
    { title: 'a note', units: { u: { ...unit, note: [1] } }, message: '.u.note[0]`' },
    { title: 'deep elements', units: { u: { source: nest(300) } }, message: 'no more than 256' },
    { title: 'deep groups', units: nestGroups(300), message: 'no more than 256' },
  ])('$title', ({ json, units, model = { resources: { 'a.md': units } }, message }) => {
    const text = json ?? JSON.stringify({ sourceLanguage: 'en', ...model })
    const error = expect.objectContaining({
      code: 'exchange-syntax',
      message: expect.stringContaining(message),
    })
    expect(() => parseXliffJs(text)).toThrow(error)
  })
})

test('`__proto__` in a model is an ordinary id', () => {
  const json =
    '{"sourceLanguage":"en","resources":{"a.md":{"__proto__":{"source":"a","target":"b"}}}}'
  expect(readUnits(parseXliffJs(json))).toMatchObject([{ id: '__proto__' }])
  expect(Object.prototype).not.toHaveProperty('source')
})

test('an edited target arrives exactly', () => {
  const document = parseBitext(createDocument(['Der **Deich** hält.', 'The **dike** holds.']), {
    path: 'a.md',
  })
  const json = JSON.stringify(toXliffJs(toXliff(document)).model)
  const edited = json.replace('Deich', 'Damm & \\"Wall\\"')
  expect(merge(document, parseXliffJs(edited)).text).toBe(
    document.text.replace('Deich', 'Damm & "Wall"'),
  )
})

test('codes without Markdown and units without digests are found by their ids', () => {
  const document = parseBitext(createDocument(['Der `pegel` steigt.', 'The `level` rises.']), {
    path: 'a.md',
  })
  const model = {
    sourceLanguage: 'en-US',
    resources: {
      'a.md': {
        '3a960-101': {
          source: ['The ', { Standalone: { id: '1' } }, ' rises.'],
          target: [{ Standalone: { id: '2' } }, ' steigt sehr.'],
        },
      },
    },
  }
  const { text, findings } = merge(document, fromXliffJs(model))
  expect(text).toBe(document.text.replace('Der `pegel` steigt.', '`pegel` steigt sehr.'))
  expect(findings).toMatchObject([{ rule: 'digests-lost' }])
})

function wrap(body: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.md" source-language="en" target-language="de" datatype="x-markdown"><body>${body}</body></file></xliff>`
}

function readUnits({ files }: XliffDocument) {
  return files.flatMap(listUnits)
}

function nest(depth: number): object {
  let content: object = { Standalone: { id: '1' } }
  for (let level = 0; level < depth; level++)
    content = { GenericSpan: { id: '1', contents: content } }
  return content
}

function nestGroups(depth: number): object {
  let units: object = {}
  for (let level = 0; level < depth; level++) units = { g: { groupUnits: units } }
  return units
}

async function readWithPackage(xml: string): Promise<unknown> {
  const read = await xliff12ToJs(xml, { captureSpacesBetweenElements: true })
  // Raw XML that the package does not write.
  return JSON.parse(JSON.stringify(read), (key, value) =>
    key === 'additionalElements' ? undefined : value,
  )
}

function cutBlankLines(model: unknown): unknown {
  return JSON.parse(JSON.stringify(model), (key, value) =>
    typeof value === 'string' && key !== 'equiv-text' && /\n\s*$/.test(value)
      ? value.slice(0, value.lastIndexOf('\n'))
      : value,
  )
}
