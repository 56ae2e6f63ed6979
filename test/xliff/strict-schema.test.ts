import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { dualDocument, markdownText } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { isMissing, sharedPath } from '../requirement.ts'
import { localeDocuments } from './locale-documents.ts'

const schemas = sharedPath('xliff/schemas')
const schema = join(schemas, '1.2/xliff-core-1.2-strict.xsd')
const cannotValidate = isMissing(schema) || isMissing('xmllint')
const folder = mkdtempSync(join(tmpdir(), 'bitext-schema-'))

afterAll(() => rmSync(folder, { recursive: true }))

test.skipIf(cannotValidate)('the XLIFF of our own documents is valid', () => {
  expect(localeDocuments.length).toBeGreaterThan(0)
  const documents = localeDocuments.map(({ document }) => writeXliff(toXliff(document)))
  expect(listInvalid('locale', documents)).toEqual([])
})

test.skipIf(cannotValidate)('the XLIFF of generated documents is valid', () => {
  const texts = [
    ...fc.sample(dualDocument, { numRuns: 150, seed: 1 }),
    ...fc.sample(markdownText, { numRuns: 50, seed: 2 }),
    ...fc
      .sample(fc.tuple(markdownText, markdownText), { numRuns: 150, seed: 3 })
      .map(([target, source]) => pair(target, source)),
  ]
  const documents = texts.map((text) => writeXliff(toXliff(parseBitext(text, { path: 'a&b.md' }))))
  expect(listInvalid('generated', documents)).toEqual([])
})

test.skipIf(cannotValidate)('the XLIFF of a machine translation with copied ids is valid', () => {
  const text = `---\nms.translationtype: MT\n---\n${pair('a', 'b')} ${pair('', 'b')} ${pair('c', 'd', 'ü"<&')}`
  expect(listInvalid('machine', [writeXliff(toXliff(parseBitext(text)))])).toEqual([])
})

test.skipIf(cannotValidate)('a document that is not valid is found', () => {
  const xml = writeXliff(toXliff(parseBitext(pair('a', 'b')))).replace('x-markdown', 'markdown')
  expect(listInvalid('invalid', [xml]).at(-1)).toMatch(/ fails to validate$/)
})

/** What xmllint says about the documents that do not validate; it is called once. */
function listInvalid(name: string, documents: readonly string[]): string[] {
  const files = documents.map((xml, index) => {
    const file = join(folder, `${name}-${index}.xlf`)
    writeFileSync(file, xml)
    return file
  })
  const { stderr, error } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', schema, ...files],
    {
      encoding: 'utf8',
      env: { ...process.env, XML_CATALOG_FILES: join(schemas, 'catalog.xml') },
      maxBuffer: 1 << 26,
    },
  )
  if (error) throw error
  const verdicts = stderr.split('\n').filter((line) => / (?:fails to )?validates?$/.test(line))
  expect(verdicts).toHaveLength(files.length)
  return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'))
}
