import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { XliffVersion } from '../../src/xliff/model.ts'
import { isMissing, sharedPath } from '../requirement.ts'

const schemas = sharedPath('xliff/schemas')

const schemaFiles: Readonly<Record<XliffVersion, string>> = {
  '1.2': '1.2/xliff-core-1.2-strict.xsd',
  '2.0': '2.0/xliff_core_2.0.xsd',
  '2.1': '2.1/xliff_core_2.0.xsd',
  '2.2': '2.2/xliff_core_2.2.xsd',
}

/** Says whether XLIFF cannot be validated here. */
export function cannotValidate(): boolean {
  return isMissing(schemas) || isMissing('xmllint')
}

/** What xmllint says about the documents that are not valid by their version's schema. */
export function listInvalid(version: XliffVersion, documents: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-schema-'))
  try {
    const files = documents.map((xml, index) => {
      const file = join(folder, `${index}.xlf`)
      writeFileSync(file, xml)
      return file
    })
    return validate(join(schemas, schemaFiles[version]), files)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Calls xmllint once for all files. */
function validate(schema: string, files: readonly string[]): string[] {
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
  const lines = stderr.split('\n').filter((line) => line !== '')
  const verdicts = lines.filter((line) => / (?:fails to )?validates?$/.test(line))
  if (verdicts.length !== files.length) throw new Error(`xmllint stopped early: ${stderr}`)
  return lines.filter((line) => !line.endsWith(' validates'))
}
