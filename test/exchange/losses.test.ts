import { describe, expect, test } from 'vitest'
import jsToXliff12 from 'xliff/jsToXliff12'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { fromXliffJs } from '../../src/exchange/from-xliff-js.ts'
import { toXliffJs } from '../../src/exchange/to-xliff-js.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { listUnits, type XliffUnit } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

// The rows of the tables in `docs/exchange.md`.

describe('the JS model keeps', () => {
  test.each([
    { title: 'the id', read: ({ id }: XliffUnit) => id },
    { title: 'the kind of block', read: ({ block }: XliffUnit) => block },
    { title: 'the digests', read: ({ digests }: XliffUnit) => digests },
    { title: 'the approval', read: ({ isApproved }: XliffUnit) => isApproved },
    { title: 'translate', read: ({ isTranslatable }: XliffUnit) => isTranslatable },
    { title: 'other attributes', read: ({ attributes }: XliffUnit) => attributes },
    { title: 'the texts of notes', read: ({ notes }: XliffUnit) => notes?.map(({ text }) => text) },
    { title: 'the inlines', read: ({ segments }: XliffUnit) => segments[0]?.source.inlines },
  ])('$title', ({ read }) => {
    const [before, after] = goThere(whole)
    expect(read(before)).toBeDefined()
    expect(read(after)).toEqual(read(before))
  })
})

describe('the JS model loses', () => {
  test.each([
    { title: 'the state', read: ({ segments }: XliffUnit) => segments[0]?.state },
    { title: 'its qualifier', read: ({ segments }: XliffUnit) => segments[0]?.stateQualifier },
    { title: 'line and headings', read: ({ location }: XliffUnit) => location },
    { title: 'who wrote a note', read: ({ notes }: XliffUnit) => notes?.[0]?.category },
    { title: 'attributes of a note', read: ({ notes }: XliffUnit) => notes?.[0]?.attributes },
    { title: 'segments of 1.2', read: ({ segmentedSource }: XliffUnit) => segmentedSource },
    { title: 'other elements', read: ({ others }: XliffUnit) => others },
    {
      title: 'attributes of a target',
      read: ({ segments }: XliffUnit) => segments[0]?.target?.attributes,
    },
  ])('$title', ({ read }) => {
    const [before, after] = goThere(whole)
    expect(read(before)).toBeDefined()
    expect(read(after)).toBeUndefined()
  })

  test('the skeleton, the header and attributes of the file', () => {
    const document = parseBitext('', { path: 'a.md' })
    const [file] = fromXliffJs(toXliffJs(toXliff(document, { skeleton: 'embed' })).model).files
    expect(file).toEqual({
      original: 'a.md',
      sourceLanguage: 'en-US',
      targetLanguage: 'und',
      children: [],
    })
  })
})

describe('the XLIFF that the package writes from our model', () => {
  test('cannot be read where an attribute has markup', async () => {
    const results = await Promise.all(
      localeDocuments.map(({ document }) => returnByPackage(document)),
    )
    const unreadable = results.filter((result) => result === 'unreadable')
    expect([unreadable.length, results.length]).toEqual([30, 42])
    expect(new Set(results)).toEqual(new Set(['unreadable', 'unchanged']))
  })

  test('comes back without a change without `equiv-text`', async () => {
    const results = await Promise.all(
      localeDocuments.map(({ document }) => returnByPackage(document, ['equiv-text'])),
    )
    expect(new Set(results)).toEqual(new Set(['unchanged']))
  })
})

const whole = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.md" source-language="en" target-language="de" datatype="x-markdown"><body><trans-unit id="u" approved="yes" translate="no" restype="heading" maxwidth="9" extradata="bitext:0123456789abcdef:0123456789abcdef"><source>a <ph id="1" ctype="x-code-span" equiv-text="b">\`b\`</ph><g id="2">c</g></source><seg-source><mrk mid="1" mtype="seg">a</mrk></seg-source><target state="translated" state-qualifier="exact-match" phase-name="p">b</target><context-group purpose="location"><context context-type="sourcefile">a.md</context><context context-type="linenumber">3</context></context-group><note from="Ada" priority="1">c</note><alt-trans><target>d</target></alt-trans></trans-unit></body></file></xliff>`

/** The only unit of an XLIFF, and what is left of it after the way through the JS model. */
function goThere(xml: string): [XliffUnit, XliffUnit] {
  const xliff = readXliff(xml)
  const [before] = xliff.files.flatMap(listUnits)
  const [after] = fromXliffJs(toXliffJs(xliff).model).files.flatMap(listUnits)
  if (!before || !after) throw new Error('Expected a unit')
  return [before, after]
}

async function returnByPackage(
  document: ReturnType<typeof parseBitext>,
  dropped: readonly string[] = [],
): Promise<'unreadable' | 'changed' | 'unchanged'> {
  const { model } = toXliffJs(toXliff(document))
  const kept = JSON.parse(JSON.stringify(model), (key, value) =>
    dropped.includes(key) ? undefined : value,
  )
  const xml = await jsToXliff12(kept, { indent: '' })
  try {
    const { text, refused } = merge(document, readXliff(xml))
    return text === document.text && refused === 0 ? 'unchanged' : 'changed'
  } catch {
    return 'unreadable'
  }
}
