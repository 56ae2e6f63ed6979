import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { xliffVersions } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { isMissing } from '../requirement.ts'
import { cannotValidate, listInvalid } from '../xliff/list-invalid.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

// All documents as 1.2, and one in eight as each of the others.
const cases = dualFolders.flatMap((folder) =>
  xliffVersions.map((version) => ({
    folder,
    version,
    name: relative(corpus, folder),
    step: version === '1.2' ? 1 : 8,
  })),
)

describe.skipIf(isMissing(corpus))('published documents as XLIFF', () => {
  const isSchemaMissing = cannotValidate()

  test.each(cases)(
    'export of $name as $version and import change no byte, and the XLIFF is valid',
    ({ folder, version, step }) => {
      const documents = readDocuments(folder).filter((_, index) => index % step === 0)
      const xmls: string[] = []
      const changed = documents.filter(({ path, text }) => {
        const document = parseBitext(text, { path })
        const xml = writeXliff(toXliff(document, { version }))
        xmls.push(xml)
        const result = merge(document, readXliff(xml))
        return result.text !== text || result.unchanged !== document.units.length
      })
      expect(changed.map(({ path }) => path)).toEqual([])
      if (!isSchemaMissing) expect(listInvalid(version, xmls)).toEqual([])
    },
  )
})
