import { describe, expect, test } from 'vitest'
import { BitextError } from '../../../src/errors.ts'
import { checkXliff } from '../../../src/xliff/constraints/check-xliff.ts'
import { createXliffChecker } from '../../../src/xliff/constraints/create-xliff-checker.ts'
import { expectLinear } from '../../bitext/expect-linear.ts'
import { createDocument, createFile, createText, createUnit } from './create-xliff.ts'

const segment = '<segment><source>Pier</source></segment>'

describe('findings', () => {
  test('have file, place, unit, rule, severity and message', () => {
    const xml = createUnit('\n  <segment>\n    <source><ph id="1" dataRef="d"/></source></segment>')
    expect(checkXliff(xml, { file: 'a.xlf' })).toEqual([
      {
        file: 'a.xlf',
        line: 3,
        column: 13,
        unitId: 'u',
        rule: 'data-ref-without-original-data',
        severity: 'error',
        message:
          'Unexpected `dataRef` without `originalData` in `unit`, expected a `data` with the id `d`',
      },
    ])
  })

  test('come in the order of the document', () => {
    const xml = createFile(
      '<unit id="a b">\n<segment state="x"><source>\n<ph/></source></segment></unit>',
      'translate="x"',
    )
    expect(checkXliff(xml).map(({ line }) => line)).toEqual([1, 1, 2, 3])
  })

  test('are the same however the document is cut', () => {
    const xml = createText('<ph id="1"/><ph id="1"/><ec id="2"/>', '<sm id="3" translate="no"/>')
    const checker = createXliffChecker()
    for (const character of xml) checker.write(character)
    expect(checker.end()).toEqual(checkXliff(xml))
  })
})

describe('refuses', () => {
  test.each([
    { title: 'what is not well-formed', xml: '<xliff', code: 'xliff-syntax' },
    { title: 'a document type declaration', xml: '<!DOCTYPE xliff><xliff/>', code: 'xliff-syntax' },
    { title: 'another root', xml: '<html/>', code: 'xliff-unsupported' },
    {
      title: 'a root of 1.1',
      xml: '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"/>',
      code: 'xliff-unsupported',
    },
    {
      title: 'a version that its namespace does not have',
      xml: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.2"/>',
      code: 'xliff-unsupported',
    },
    { title: '10,000 levels', xml: createUnit('<my:a>'.repeat(10_000)), code: 'xliff-syntax' },
  ])('$title', ({ xml, code }) => {
    expect(catchError(() => checkXliff(xml))).toMatchObject({ code, line: 1 })
  })
})

describe('versions', () => {
  test('2.2 has notes and metadata of the document, and `ref` on notes', () => {
    const content = `<notes><note id="n" ref="#f=f">Mind</note></notes><mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata><file id="f"><unit id="u">${segment}</unit></file>`
    const in22 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="en">${content}</xliff>`
    expect(checkXliff(in22)).toEqual([])
    const rules = checkXliff(createDocument(content)).map(({ rule }) => rule)
    expect(rules).toContain('misplaced-element')
    expect(rules).toContain('unknown-attribute')
  })

  test('prefixes are free: a module is known by its namespace', () => {
    const xml = createUnit(
      `<v:validation xmlns:v="urn:oasis:names:tc:xliff:validation:2.0"><v:rule/></v:validation>${segment}`,
    )
    expect(checkXliff(xml)[0]).toMatchObject({ rule: 'val-exactly-one-attribute-on-rule' })
  })
})

describe('hostile documents', () => {
  test('ids that objects have are ordinary ones', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const units = ids.map(
      (id) => `<unit id="${id}"><segment><source><ph id="${id}"/></source></segment></unit>`,
    )
    expect(checkXliff(createFile(units.join('')))).toEqual([])
  })

  const unit = { before: '<unit id="u"><segment><source>', after: '</source></segment></unit>' }
  test.each([
    { title: 'many units', part: `<unit id="u">${segment}</unit>`, before: '', after: '' },
    { title: 'many codes without an end', part: '<sc id="1"/>', ...unit },
    { title: 'many ends without a start', part: '<ec startRef="1"/>', ...unit },
    { title: 'many references', part: '<mrk id="1" type="term" ref="#u=x">a</mrk>', ...unit },
    {
      title: 'many segments',
      part: '<segment><source><sc id="1"/>a</source><target><ec startRef="1"/></target></segment>',
      before: '<unit id="u">',
      after: '</unit>',
    },
    {
      title: 'many revisions',
      part: '<ctr:revisions appliesTo="note" ref="n"><ctr:revision><ctr:item property="a"/></ctr:revision></ctr:revisions>',
      before: '<unit id="u"><ctr:changeTrack>',
      after: `</ctr:changeTrack>${segment}</unit>`,
    },
    {
      title: 'many pairs in an attribute',
      part: 'a,b\\',
      before: '<unit id="u" fs:fs="a" fs:subFs="',
      after: `">${segment}</unit>`,
    },
    {
      title: 'a long language tag',
      part: '-abcde',
      before: '<unit id="u"><segment><source xml:lang="en',
      after: '!">a</source></segment></unit>',
    },
    {
      title: 'a long fragment identifier',
      part: 'a/',
      before: '<unit id="u"><segment><source><mrk id="1" ref="#',
      after: '"/></source></segment></unit>',
    },
  ])('$title take linear time', (example) => {
    expectLinear((content) => checkXliff(createFile(content)), { ...example, length: 400_000 })
  })
})

function catchError(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(BitextError)
    return error
  }
  return undefined
}
