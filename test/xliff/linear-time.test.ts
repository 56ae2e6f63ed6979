import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { expectLinear } from '../bitext/expect-linear.ts'
import { pair } from '../pair.ts'
import { editUnits, exportAndRead, setTarget, wrapBody, wrapFile } from './write-units.ts'

const inUnit = (text: string) =>
  wrapBody(`<trans-unit id="a"><source/><target>${text}</target></trans-unit>`)
const inUnit2 = (text: string) =>
  wrapFile(`<unit id="a"><segment><source>${text}</source></segment></unit>`)
const length = 2 ** 18

describe('reading and writing takes linear time', () => {
  test.each([
    { title: 'units', part: '<trans-unit id="a"><source>b</source></trans-unit>', wrap: wrapBody },
    { title: 'comments between units', part: '<!--a-->', wrap: wrapBody },
    { title: 'groups', part: '<group><note>a</note></group>', wrap: wrapBody },
    { title: 'text', part: 'a &lt;&#13;\n', wrap: inUnit },
    { title: 'CDATA sections', part: '<![CDATA[a]]>', wrap: inUnit },
    { title: 'codes', part: '<ph id="1">a</ph>b', wrap: inUnit },
    { title: 'markers', part: '<mrk mtype="seg">a</mrk>', wrap: inUnit },
    { title: 'deep markers', part: `${'<g id="1">'.repeat(99)}${'</g>'.repeat(99)}`, wrap: inUnit },
    { title: 'code points', part: '<cp hex="0001"/>', wrap: inUnit2 },
    { title: 'different data', part: '<ph id="1" dataRef="d"/>', wrap: inUnit2 },
    {
      title: 'segments',
      part: '<segment><source>a</source></segment>',
      wrap: (text: string) => wrapFile(`<unit id="a">${text}</unit>`),
    },
    {
      title: 'notes',
      part: '<note>a</note>',
      wrap: (text: string) => wrapBody(`<trans-unit id="a"><source/>${text}</trans-unit>`),
    },
    {
      title: 'comments in a unit',
      part: '<!--a-->',
      wrap: (text: string) => wrapBody(`<trans-unit id="a"><source/>${text}</trans-unit>`),
    },
  ])('$title', ({ part, wrap }) => {
    expectLinear((text) => writeXliff(readXliff(wrap(text))), { part, length })
  })
})

describe('merging takes linear time', () => {
  const document = parseBitext(pair('Alt', 'Old'))

  test('for units that the document has not', () => {
    expectLinear((text) => merge(document, readXliff(wrapBody(text))), {
      part: '<trans-unit id="x"><source>a</source><target>b</target></trans-unit>',
      length,
    })
  })

  test('for units whose ids are gone', () => {
    expectLinear(
      (text) => {
        const many = parseBitext(text)
        const xliff = editUnits(exportAndRead(many), (unit) => ({ ...unit, id: `x${unit.id}` }))
        expect(merge(many, xliff).refused).toBe(0)
      },
      { part: `${pair('Alt', 'Old')}\n\n`, length: 2 ** 17 },
    )
  })

  test('for a long text that was typed', () => {
    expectLinear(
      (text) =>
        merge(
          document,
          editUnits(exportAndRead(document), (unit) => setTarget(unit, text)),
        ),
      { part: 'Ein Wort & noch eins. ', length: 2 ** 15 },
    )
  })
})
