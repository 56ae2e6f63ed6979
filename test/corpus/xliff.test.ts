import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { merge } from '../../src/xliff/merge/merge.ts'
import { readXliff } from '../../src/xliff/read-xliff.ts'
import { toXliff } from '../../src/xliff/to-xliff.ts'
import { writeXliff } from '../../src/xliff/write-xliff.ts'
import { isMissing, sharedPath } from '../requirement.ts'
import { corpus, dualFolders, readDocuments } from './documents.ts'

describe.skipIf(isMissing(corpus))('published documents as XLIFF', () => {
  const isSchemaMissing = isMissing(sharedPath('xliff/schemas')) || isMissing('xmllint')

  test.each(dualFolders.map((folder) => [relative(corpus, folder), folder]))(
    'export and import of %s change no byte, and the XLIFF is strict-valid',
    (_, folder) => {
      const output = mkdtempSync(join(tmpdir(), 'bitext-xliff-'))
      try {
        const changed = readDocuments(folder).filter(({ path, text }, index) => {
          const document = parseBitext(text, { path })
          const xml = writeXliff(toXliff(document))
          writeFileSync(join(output, `${index}.xlf`), xml)
          const result = merge(document, readXliff(xml))
          return result.text !== text || result.unchanged !== document.units.length
        })
        expect(changed.map(({ path }) => path)).toEqual([])
        if (!isSchemaMissing) validate(output)
      } finally {
        rmSync(output, { recursive: true })
      }
    },
  )
})

/** Throws with xmllint's messages if a file of a folder is not valid. */
function validate(folder: string): void {
  const schemas = sharedPath('xliff/schemas')
  execFileSync(
    'sh',
    [
      '-c',
      'xmllint --nonet --noout --schema "$0" "$1"/*.xlf 2>&1 >/dev/null | grep -v validates$ >&2; test $? -eq 1',
      join(schemas, '1.2/xliff-core-1.2-strict.xsd'),
      folder,
    ],
    {
      env: { ...process.env, XML_CATALOG_FILES: join(schemas, 'catalog.xml') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
}
