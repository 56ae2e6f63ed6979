import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/finding.ts'
import { checkXliff } from '../../../src/xliff/constraints/check-xliff.ts'
import { xliffRules } from '../../../src/xliff/constraints/rules.ts'
import { createXmlDecoder } from '../../../src/xliff/xml/decode-xml.ts'
import { isMissing, sharedPath } from '../../requirement.ts'
import { invalidDocuments } from './invalid-documents.ts'

const suite = sharedPath('xliff/suite/2.1')
const thirdParty = sharedPath('xliff/thirdparty')
const schemas = sharedPath('xliff/schemas')

/** Rules without a check of their own are what a schema says too. */
const structureRules = new Set(xliffRules.filter(({ elements }) => !elements).map(({ id }) => id))

describe.skipIf(isMissing(suite))("the committee's documents", () => {
  test('there are as many invalid ones of the core as this test knows', () => {
    const names = listFiles(join(suite, 'core/invalid')).map((path) => basename(path, '.xlf'))
    expect(names).toEqual(Object.keys(invalidDocuments).sort())
    expect(names).toHaveLength(119)
  })

  test.each(Object.entries(invalidDocuments))('%s is found by %s', (name, rule) => {
    const findings = check(join(suite, 'core/invalid', `${name}.xlf`))
    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  test.each(['core/valid', 'core/in-out', 'modules/valid'])('nothing is found in %s', (folder) => {
    const found = listFiles(join(suite, folder)).flatMap((path) => check(path))
    expect(found).toEqual([])
  })

  test.skipIf(isMissing('xmllint'))('what the schema rejects breaks a rule of structure', () => {
    const invalid = listFiles(join(suite, 'core/invalid'))
    const rejected = invalid.filter((path) => !isSchemaValid(path, '2.1/all.xsd'))
    expect(rejected.length).toBe(31)
    const missed = rejected.filter((path) => findStructure(path).length === 0)
    expect(missed.map((path) => basename(path))).toEqual([])
  })
})

describe.skipIf(isMissing(thirdParty) || isMissing('xmllint'))('XLIFF 1.2 of other tools', () => {
  test('structure is found in no file that is valid by the transitional schema', () => {
    const valid = listFiles(thirdParty)
      .filter((path) => isReadable12(readFileSync(path, 'utf8')))
      .filter((path) => isSchemaValid(path, '1.2/xliff-core-1.2-transitional.xsd'))
    expect(valid.length).toBeGreaterThan(10)
    expect(valid.flatMap((path) => findStructure(path))).toEqual([])
  })
})

function isReadable12(text: string): boolean {
  const isVersion12 = /<xliff\b[^>]*document:1\.2/.test(text)
  return isVersion12 && !text.includes('<!DOCTYPE') && !text.includes('\uFFFD')
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function readText(path: string): string {
  const decoder = createXmlDecoder()
  return decoder.decode(readFileSync(path)) + decoder.end()
}

function check(path: string): Finding[] {
  return checkXliff(readText(path), { file: basename(path) })
}

function findStructure(path: string): Finding[] {
  return check(path).filter(({ rule }) => structureRules.has(rule))
}

function isSchemaValid(path: string, schema: string): boolean {
  const { status } = spawnSync(
    'xmllint',
    ['--nonet', '--noout', '--schema', join(schemas, schema), path],
    { env: { ...process.env, XML_CATALOG_FILES: join(schemas, 'catalog.xml') } },
  )
  return status === 0
}
