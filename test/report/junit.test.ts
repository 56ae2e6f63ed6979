import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { junit } from '../../src/report/junit.ts'
import { isMissing } from '../requirement.ts'
import { hostileFinding } from './hostile-finding.ts'
import { createReport, findings, render, report } from './sample-report.ts'

/** What xmllint finds with a path in XML; nothing if it is not well-formed. */
function query(xml: string, path: string): string {
  const { stdout, stderr, status } = spawnSync('xmllint', ['--nonet', '--xpath', path, '-'], {
    input: xml,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

describe.skipIf(isMissing('xmllint'))('the XML', () => {
  const xml = render(junit, report)

  test.each([
    { title: 'a suite a file', path: 'count(/testsuites/testsuite)', value: '4' },
    { title: 'all cases', path: 'count(//testcase)', value: '8' },
    { title: 'their number', path: 'string(/testsuites/@tests)', value: '8' },
    { title: 'the sum of the suites', path: 'sum(//testsuite/@tests)', value: '8' },
    { title: 'failing cases', path: 'count(//testcase[failure])', value: '3' },
    { title: 'their number', path: 'string(/testsuites/@failures)', value: '3' },
    { title: 'errors for failures', path: 'count(//testcase/error)', value: '2' },
    { title: 'their number', path: 'string(/testsuites/@errors)', value: '2' },
    {
      title: 'warnings in cases that pass',
      path: 'count(//testcase[@name="number-mismatch"][system-out][not(failure)])',
      value: '1',
    },
    {
      title: 'the locale as a property',
      path: 'string(//testsuite[@name="docs/he-il/harbour.md"]//property[@name="locale"]/@value)',
      value: 'he-IL',
    },
    {
      title: 'the place',
      path: 'string(//testcase[@name="missing-target"]/@line)',
      value: '10',
    },
  ])('has $title: $path', ({ path, value }) => {
    expect(query(xml, path)).toBe(value)
  })

  test('says message, place and both texts', () => {
    expect(
      query(xml, 'string(//testcase[@name="code-span-mismatch"]/failure)'),
    ).toBe(`8:41: error: Unexpected code span \`npm instll\` in target, expected \`npm install\` (3a960-103)
target: Führen Sie \`⟦npm instll⟧\` aus, um die Pegelanzeige einzurichten.
source: Run \`⟦npm install⟧\` to set up the tide gauge.`)
  })

  test('has a case that passes for a file without findings', () => {
    const { files, ...run } = createReport(findings)
    const clean = { file: 'docs/de-de/clean.md', locale: 'de-DE', sourceLocale: 'en-US', units: 3 }
    const withClean = render(junit, { ...run, files: [...files, clean] })
    const path = `count(//testsuite[@name="${clean.file}"][@tests=1]/testcase[not(*)])`
    expect(query(withClean, path)).toBe('1')
  })

  test('is well-formed whatever stands in a finding', () => {
    const law = fc.property(fc.array(hostileFinding, { maxLength: 30 }), (found) => {
      const hostile = render(junit, createReport(found))
      expect(query(hostile, 'count(//testsuites)')).toBe('1')
    })
    fc.assert(law, { numRuns: 20 })
  })
})
