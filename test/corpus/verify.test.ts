import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { parseXliffJs } from '../../src/exchange/from-xliff-js.ts'
import { toXliffJs } from '../../src/exchange/to-xliff-js.ts'
import { verifyXliff } from '../../src/exchange/verify-xliff.ts'
import type { Finding } from '../../src/finding.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { isMissing } from '../requirement.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

describe.skipIf(isMissing(corpus))('published documents, read by the package `xliff`', () => {
  // Of the whole corpus it compares 106,731 of 106,756 units in 1.2 and 106,198 in 2.x.
  test.each([
    { version: '1.2', every: 4, share: 0.999 },
    { version: '2.0', every: 16, share: 0.99 },
    { version: '2.1', every: 16, share: 0.99 },
    { version: '2.2', every: 32, share: 0.99 },
  ] as const)('XLIFF $version has the texts of every document in $every', async (row) => {
    const { version, every, share } = row
    const counts = { compared: 0, skipped: 0 }
    const findings: Finding[] = []
    for (const { path, text } of sampleDocuments(every)) {
      const xliff = toXliff(parseBitext(text, { path }), { version })
      const verification = await verifyXliff(writeXliff(xliff), xliff)
      findings.push(...verification.findings)
      counts.compared += verification.compared
      counts.skipped += verification.skipped
    }
    expect(findings).toEqual([])
    expect(counts.compared).toBeGreaterThan(2000)
    expect(counts.compared / (counts.compared + counts.skipped)).toBeGreaterThan(share)
  })

  test('every document in 16 comes back through the JS model without a change', () => {
    const changed = sampleDocuments(16).filter(({ path, text }) => {
      const document = parseBitext(text, { path })
      const { model, findings } = toXliffJs(toXliff(document))
      const result = merge(document, parseXliffJs(JSON.stringify(model)))
      const isWhole = findings.length === 0 && result.unchanged === document.units.length
      return result.text !== text || !isWhole
    })
    expect(changed.map(({ path }) => path)).toEqual([])
  })
})

function sampleDocuments(every: number) {
  const documents = dualFolders.flatMap(readDocuments)
  return documents.filter((_, index) => index % every === 0)
}
