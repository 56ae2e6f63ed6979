import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type XliffDocument, xliffVersions } from '../../src/xliff/model.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { findUnwritable, streamXliff, writeXliff } from '../../src/xliff/write-xliff.ts'
import { editUnits } from './write-units.ts'
import { xliffDocument } from './xliff-arbitrary.ts'

describe.each(xliffVersions)('a document of %s', (version) => {
  test('is the same when it is written and read', () => {
    fc.assert(
      fc.property(xliffDocument(version), (xliff) => {
        expect(findUnwritable(xliff, version)).toEqual([])
        const xml = writeXliff(xliff, { version })
        const { version: read, ...again } = dropPlaces(readXliff(xml))
        expect(read).toBe(version)
        expect(again).toEqual(xliff)
        expect([...streamXliff(xliff, { version })].join('')).toBe(xml)
      }),
      { numRuns: 150 },
    )
  })
})

function dropPlaces(xliff: XliffDocument): XliffDocument {
  return editUnits(xliff, ({ place: _, ...unit }) => unit)
}
