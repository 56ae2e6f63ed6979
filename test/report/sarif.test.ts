import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import fc from 'fast-check'
import type { Log, Result, Run } from 'sarif'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { Report } from '../../src/report/report.ts'
import { sarif } from '../../src/report/sarif.ts'
import { hostileFinding } from './hostile-finding.ts'
import { createReport, findings, mark, render, report } from './sample-report.ts'

// Ajv knows no draft 04, which differs in this schema by the name of `id` alone.
const { $schema: _, id: $id, ...rest } = schema
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
const validate = ajv.compile({ ...rest, $id })

/** A run as SARIF. */
function read(run: Report): Run {
  const log: Log = JSON.parse(render(sarif, run))
  const [first] = log.runs
  if (!first) throw new Error('expected a run')
  return first
}

function readResults(found: readonly Finding[]): Result[] {
  return read(createReport(found)).results ?? []
}

function readResult(finding: Finding): Result {
  const [result] = readResults([finding])
  if (!result) throw new Error('expected a result')
  return result
}

const plain: Finding = {
  file: 'docs/de-de/a.md',
  line: 3,
  column: 7,
  unitId: '3a960-101',
  rule: 'a-rule',
  severity: 'error',
  message: 'Seen',
}

describe('the log', () => {
  test.each([
    { title: 'a run with all that a run can have', run: report },
    { title: 'a run without findings', run: createReport([]) },
  ])('is what the schema says for $title', ({ run }) => {
    validate(JSON.parse(render(sarif, run)))
    expect(validate.errors).toBeNull()
  })

  test('is what the schema says for any findings', () => {
    const law = fc.property(fc.array(hostileFinding), (found) => {
      validate(JSON.parse(render(sarif, createReport(found))))
      expect(validate.errors).toBeNull()
    })
    fc.assert(law)
  })

  test.each([
    { title: 'without a tool', change: { tool: undefined } },
    { title: 'with a result without a message', change: { results: [{ ruleId: 'a' }] } },
    { title: 'with a column kind of its own', change: { columnKind: 'bytes' } },
  ])('would not be what the schema says for a run $title', ({ change }) => {
    const log = { version: '2.1.0', runs: [{ ...read(report), ...change }] }
    expect(validate(JSON.parse(JSON.stringify(log)))).toBe(false)
  })

  test('is of version 2.1.0 and has one run (§3.13)', () => {
    const log: Log = JSON.parse(render(sarif, report))
    expect(log).toMatchObject({ version: '2.1.0', runs: [{}] })
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/)
  })
})

describe('the run', () => {
  const run = read(report)

  test('names the tool and its version (§3.18, §3.19)', () => {
    expect(run.tool.driver).toMatchObject({ name: 'bitext', version: '0.1.0' })
  })

  test('describes each rule once (§3.49)', () => {
    const rules = run.tool.driver.rules ?? []
    expect(rules[0]).toEqual({
      id: 'code-span-mismatch',
      shortDescription: { text: 'Source and target have the same code spans.' },
      fullDescription: { text: 'Source and target have the same code spans.' },
      help: { text: 'Code is not translated.', markdown: 'Code is not translated.' },
      defaultConfiguration: { level: 'error' },
    })
    expect(rules[1]?.defaultConfiguration).toEqual({ level: 'note' })
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })

  test('counts columns in UTF-16 units (§3.14.17)', () => {
    expect(run.columnKind).toBe('utf16CodeUnits')
  })

  test('says what could not be done (§3.20)', () => {
    expect(run.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'The file is not UTF-8' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'docs/fr-fr/a.md', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 3, startColumn: 7 },
                },
              },
            ],
          },
          { message: { text: 'No file matches `docs/xx`' } },
        ],
      },
    ])
    expect(read(createReport([])).invocations).toMatchObject([{ executionSuccessful: true }])
  })

  test('has the base of all paths (§3.14.14)', () => {
    expect(Object.keys(run.originalUriBaseIds ?? {})).toEqual(['%SRCROOT%'])
  })

  test('lists the files with findings (§3.24)', () => {
    expect(run.artifacts?.map(({ location }) => location?.uri)).toEqual([
      'docs/de-de/install.md',
      'docs/he-il/harbour.md',
      'docs/ja-jp/harbour.md',
    ])
  })
})

describe('a result', () => {
  test('has rule, level, message and place (§3.27)', () => {
    expect(readResult(plain)).toMatchObject({
      ruleId: 'a-rule',
      level: 'error',
      message: { text: 'Seen' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/de-de/a.md', uriBaseId: '%SRCROOT%', index: 0 },
            region: { startLine: 3, startColumn: 7 },
          },
        },
      ],
    })
  })

  test('points to its rule and its file in the lists (§3.27.6, §3.4.5)', () => {
    const { results = [], tool, artifacts } = read(report)
    expect(results).toHaveLength(findings.length)
    for (const { ruleId, ruleIndex = -1, locations } of results) {
      expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
      const location = locations?.[0]?.physicalLocation?.artifactLocation
      expect(artifacts?.[location?.index ?? -1]?.location?.uri).toBe(location?.uri)
    }
  })

  test.each([
    { severity: 'error', level: 'error' },
    { severity: 'warning', level: 'warning' },
    { severity: 'info', level: 'note' },
  ] as const)('of severity $severity has level $level', ({ severity, level }) => {
    expect(readResult({ ...plain, severity }).level).toBe(level)
  })

  test('has the marks in both texts as regions (§3.30)', () => {
    const target = mark('a ⟦b\nc⟧ d', 4, 5)
    const result = readResult({ ...plain, target, source: mark('⟦x⟧y', 4, 50) })
    expect(result.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 4,
      startColumn: 7,
      endLine: 5,
      endColumn: 2,
      snippet: { text: 'b\nc' },
    })
    expect(result.relatedLocations?.[0]).toMatchObject({
      message: { text: 'The source' },
      physicalLocation: { region: { startLine: 4, startColumn: 50, endColumn: 51 } },
    })
  })

  test('has its fix (§3.55 to §3.57)', () => {
    const { fixes } = readResult({ ...plain, fix: { start: 40, end: 42, text: ' ' } })
    expect(fixes).toMatchObject([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'docs/de-de/a.md' },
            replacements: [
              {
                deletedRegion: { charOffset: 40, charLength: 2 },
                insertedContent: { text: ' ' },
              },
            ],
          },
        ],
      },
    ])
  })

  test('has no links in its message that a document could set (§3.11.6)', () => {
    const { message } = readResult({ ...plain, message: 'Unexpected `[a](http://b)`' })
    expect(message.text).toBe('Unexpected `\\[a\\](http://b)`')
    expect(readResult({ ...plain, message: 'a [b] c' }).message.text).toBe('a [b] c')
  })

  test('has no location without a file', () => {
    const { file: __, ...bare } = plain
    expect(readResult(bare).locations).toEqual([])
  })
})

test.each([
  { file: 'a b/ü#?%.md', uri: 'a%20b/%C3%BC%23%3F%25.md' },
  { file: 'http:a.md', uri: 'http%3Aa.md' },
  { file: '\uD800.md', uri: '%EF%BF%BD.md' },
  { file: '../a.md', uri: '../a.md' },
])('the path $file is the relative reference $uri', ({ file, uri }) => {
  const location = readResult({ ...plain, file }).locations?.[0]?.physicalLocation
  expect(location?.artifactLocation).toMatchObject({ uri, uriBaseId: '%SRCROOT%' })
})

test.each([
  { file: '/srv/a b.md', uri: 'file:///srv/a%20b.md' },
  { file: 'C:/docs/a.md', uri: 'file:///C:/docs/a.md' },
])('the path $file is the URI $uri', ({ file, uri }) => {
  const location = readResult({ ...plain, file }).locations?.[0]?.physicalLocation
  expect(location?.artifactLocation).toEqual({ uri, index: 0 })
})

describe('a fingerprint', () => {
  const found: Finding = {
    ...plain,
    message: 'Seen in `3a960-101`',
    target: mark('Der ⟦Hafen⟧'),
    source: mark('The ⟦harbour⟧'),
    actual: 'Hafen',
  }
  const print = (finding: Finding) => readResult(finding).partialFingerprints

  test.each([
    { title: 'a moved line', change: { line: 30, column: 1, target: mark('Der ⟦Hafen⟧', 30) } },
    {
      title: 'another id of the unit',
      change: { unitId: 'ffff0-7', message: 'Seen in `ffff0-7`' },
    },
    { title: 'another text around the place', change: { target: mark('Dieser ⟦Hafen⟧') } },
    { title: 'another severity', change: { severity: 'info' as const } },
  ])('survives $title', ({ change }) => {
    expect(print({ ...found, ...change })).toEqual(print(found))
  })

  test.each([
    { title: 'another rule', change: { rule: 'b-rule' } },
    { title: 'another file', change: { file: 'b.md' } },
    { title: 'another source', change: { source: mark('A ⟦harbour⟧') } },
    { title: 'another value', change: { actual: 'Haven' } },
    { title: 'another message', change: { message: 'Something else' } },
  ])('tells apart $title', ({ change }) => {
    expect(print({ ...found, ...change })).not.toEqual(print(found))
  })

  test('numbers findings that are alike', () => {
    const results = readResults([found, { ...found, line: 50 }, found])
    const prints = results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))
    expect(new Set(prints).size).toBe(3)
  })
})
