import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { verifyXliff } from '../../src/exchange/verify-xliff.ts'
import { type XliffVersion, xliffVersions } from '../../src/xliff/model.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { createDocument } from '../cli/create-document.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

const text = createDocument(
  ['Der **Deich** hält.', 'The **dike** holds.'],
  ['Der `pegel` steigt & fällt <hoch>.', 'The `level` rises & falls &amp;lt; &amp; <high>.'],
)

/** Pairs of any texts, the ids now and then those that are hard for objects. */
const roughDocument = fc
  .array(
    fc.tuple(markdownText, markdownText, fc.constantFrom('9', '10', '__proto__', 'constructor')),
    { maxLength: 4 },
  )
  .map((entries) => entries.map((entry) => pair(...entry)).join('\n\n'))

describe.each(xliffVersions)('XLIFF %s', (version) => {
  test.each(localeDocuments)('of $path is read as it was written', async ({ document }) => {
    const xliff = toXliff(document, { version })
    const { findings, compared, skipped } = await verifyXliff(writeXliff(xliff), xliff)
    expect(findings).toEqual([])
    expect(compared + skipped).toBe(document.units.length)
    // In one of them a text ends with a line, which the package cuts.
    expect(skipped).toBeLessThanOrEqual(1)
  })

  test.each([
    { title: 'a changed text', from: 'Deich', to: 'Teich', message: 'Unexpected target' },
    { title: 'an unescaped text', from: '&amp;lt;', to: '&lt;', message: 'Unexpected source' },
    { title: 'a lost space', from: ' hält.', to: 'hält.', message: 'Unexpected target' },
    { title: 'a changed code', from: '>**<', to: '>__<', message: 'Unexpected source' },
    { title: 'a renamed unit', from: '3a960-101"', to: '3a960-109"', message: 'Unexpected source' },
    { title: 'broken XML', from: '</source>', to: '</sauce>', message: 'Unexpected XLIFF' },
  ])('$title is a finding', async ({ from, to, message }) => {
    const { xml, xliff } = write(version)
    expect(xml).toContain(from)
    const { findings } = await verifyXliff(xml.replaceAll(from, to), xliff)
    expect(findings[0]).toMatchObject({ rule: 'verify', severity: 'error', file: 'a.md' })
    expect(findings[0]?.message).toMatch(message)
  })

  test('a finding has the unit, its line and both texts', async () => {
    const { xml, xliff } = write(version)
    const { findings } = await verifyXliff(xml.replace('>pegel<', '><'), xliff)
    expect(findings).toEqual([])
    const changed = await verifyXliff(xml.replace(' steigt', ' sinkt'), xliff)
    expect(changed.findings).toMatchObject([{ unitId: '3a960-102', line: 3 }])
    const [{ expected, actual } = {}] = changed.findings
    expect(expected).toContain(' steigt')
    expect(actual).toContain(' sinkt')
  })
})

test.each([
  { title: 'a text that ends with a line', texts: ['A\n', 'A'], versions: '1.2 2.0 2.1 2.2' },
  { title: 'a target of white space', texts: ['`a` `b`', '`a` `b`'], versions: '2.0 2.1 2.2' },
  { title: 'nothing else', texts: ['  A B  ', 'A'], versions: '' },
])(
  '$title cannot be compared in $versions',
  async ({ texts: [target = '', source = ''], versions }) => {
    const document = parseBitext(createDocument([target, source]), { path: 'a.md' })
    const skippedIn: XliffVersion[] = []
    for (const version of xliffVersions) {
      const xliff = toXliff(document, { version })
      const { findings, skipped } = await verifyXliff(writeXliff(xliff), xliff)
      expect(findings).toEqual([])
      if (skipped > 0) skippedIn.push(version)
    }
    expect(skippedIn.join(' ')).toBe(versions)
  },
)

test.each([
  { title: 'dual documents', arbitrary: dualDocument },
  { title: 'any Markdown', arbitrary: roughDocument },
])('the package reads our XLIFF of $title as we wrote it', async ({ arbitrary }) => {
  const version = fc.constantFrom(...xliffVersions)
  await fc.assert(
    fc.asyncProperty(arbitrary, version, async (markdown, version) => {
      const xliff = toXliff(parseBitext(markdown, { path: 'a.md' }), { version })
      const { findings } = await verifyXliff(writeXliff(xliff), xliff)
      expect(findings).toEqual([])
    }),
    { numRuns: 300 },
  )
})

function write(version: XliffVersion) {
  const xliff = toXliff(parseBitext(text, { path: 'a.md' }), { version })
  return { xliff, xml: writeXliff(xliff) }
}
