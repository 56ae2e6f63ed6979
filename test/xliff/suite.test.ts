import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { isMissing, sharedPath } from '../requirement.ts'
import { canonicalizeXml } from './canonical-xml.ts'

const suite = sharedPath('xliff/suite/2.1')

describe.skipIf(isMissing(suite))('documents of the test suite of the XLIFF TC', () => {
  const documents = ['core/valid', 'core/in-out', 'modules/valid'].flatMap((folder) =>
    readdirSync(join(suite, folder)).map((name) => `${folder}/${name}`),
  )

  test.each(documents)('%s is the same document when it is read and written', (name) => {
    const xml = readFileSync(join(suite, name), 'utf8')
    expect(canonicalizeXml(writeXliff(readXliff(xml)))).toBe(canonicalizeXml(xml))
  })
})

const samples = sharedPath('xliff/thirdparty')

describe.skipIf(isMissing(samples))('XLIFF 1.2 of other tools', () => {
  const documents = readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => ({ name, xml: readFileSync(join(samples, name), 'utf8') }))
    .filter(({ xml }) => /<(?:\w+:)?xliff\s[^>]*urn:oasis:names:tc:xliff:document:1\.2/.test(xml))
    // One holds characters that XML does not have, on purpose.
    .filter(({ name }) => !name.endsWith('invalid_xml_entity.xlf'))

  test.each(documents)('$name is the same document when it is read and written', ({ xml }) => {
    expect(canonicalizeXml(writeXliff(readXliff(xml)))).toBe(canonicalizeXml(xml))
  })

  test('cut before its end none of them is a document', () => {
    const accepted = documents.flatMap(({ name, xml }) => {
      const end = xml.lastIndexOf('>')
      const cuts = [0.1, 0.4, 0.7, 0.95, 0.999].map((share) => Math.floor(share * end))
      return [...cuts, end].filter((at) => isDocument(xml.slice(0, at))).map((at) => [name, at])
    })
    expect(accepted).toEqual([])
  })
})

function isDocument(xml: string): boolean {
  try {
    readXliff(xml)
    return true
  } catch (error) {
    if (error instanceof BitextError) return false
    throw error
  }
}
