import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { xliffVersions } from '../../src/xliff/model.ts'
import { xliffProfiles } from '../../src/xliff/profiles.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { cannotValidate, listInvalid } from './list-invalid.ts'
import { localeDocuments } from './locale-documents.ts'

const generated = [
  ...fc.sample(dualDocument, { numRuns: 100, seed: 1 }),
  ...fc.sample(markdownText, { numRuns: 30, seed: 2 }),
  ...fc
    .sample(fc.tuple(markdownText, markdownText), { numRuns: 100, seed: 3 })
    .map(([target, source]) => pair(target, source)),
  `---\nms.translationtype: MT\n---\n${pair('a', 'b')} ${pair('', 'b')} ${pair('c', 'd', 'ü"<&')}`,
]

describe.skipIf(cannotValidate()).each(xliffVersions)('XLIFF %s', (version) => {
  const profiles = xliffProfiles.filter((profile) => profile !== 'gettext' || version === '1.2')

  test('of our own documents is valid in all profiles', () => {
    expect(localeDocuments.length).toBeGreaterThan(0)
    const documents = profiles.flatMap((profile) =>
      localeDocuments.map(({ document }) =>
        writeXliff(toXliff(document, { version, profile, skeleton: 'embed' })),
      ),
    )
    expect(listInvalid(version, documents)).toEqual([])
  })

  test('of generated documents is valid', () => {
    const documents = generated.flatMap((text, index) => {
      const profile = profiles[index % profiles.length] ?? 'generic'
      const document = parseBitext(text, { path: 'a&b.md' })
      // A file of 2.x has one unit at least.
      if (document.units.length === 0 && version !== '1.2') return []
      return [writeXliff(toXliff(document, { version, profile, targetLanguage: 'de-DE' }))]
    })
    expect(listInvalid(version, documents)).toEqual([])
  })

  test('that is not valid is found', () => {
    const xml = writeXliff(toXliff(parseBitext(pair('a', 'b')), { version }))
    const [broken] = listInvalid(version, [xml.replace('state="', 'state="?')])
    expect(broken).toMatch(/Schemas validity error/)
  })
})
