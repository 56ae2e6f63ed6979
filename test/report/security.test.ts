import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import type { Report, ReportFormat } from '../../src/report/report.ts'
import { reporters } from '../../src/report/reporters.ts'
import { hostileFinding, hostileText } from './hostile-finding.ts'
import { createReport, render } from './sample-report.ts'

const formats = Object.keys(reporters) as readonly ReportFormat[]

// Written apart from the pattern of the reporters, from the lists of Unicode.
const forbidden =
  /[\0-\x09\x0B-\x1F\x7F-\x9F\xAD\u061C\u115F\u1160\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0001}-\u{E007F}\p{Surrogate}]|\u034F|\u17B4|\u17B5|\u180E/u

const hostileReport: fc.Arbitrary<Report> = fc
  .record({ findings: fc.array(hostileFinding, { maxLength: 6 }), text: hostileText })
  .map(({ findings, text }) => {
    const report = createReport(findings)
    return {
      ...report,
      files: report.files.map((file) => ({ ...file, locale: text, sourceLocale: text })),
      rules: [{ id: text, severity: 'error', description: text, helpText: text }],
      failures: [{ message: text, file: text, line: 1 }],
      locales: [{ locale: text, documents: 1, units: 1, findings: report.counts }],
      stale: [{ file: text, locale: text, units: 3, stale: 1 }],
      baseline: { suppressed: 1, stale: [{ file: text, rule: text, count: 1 }] },
    }
  })

describe.each(formats)('%s', (format) => {
  const reporter = reporters[format]

  test('has no character that deceives or acts on a terminal', () => {
    const law = fc.property(hostileReport, (report) => {
      expect(render(reporter, report)).not.toMatch(forbidden)
    })
    fc.assert(law)
  })

  test('has no command to a build service but its own', () => {
    const law = fc.property(hostileReport, (report) => {
      const lines = render(reporter, report).split('\n')
      expect(lines.filter((line) => /##[a-z]*\[/i.test(line))).toEqual([])
      const own = format === 'github' ? /^::(?:error|warning|notice) / : /^$/
      expect(lines.filter((line) => /^\s*::/.test(line) && !own.test(line))).toEqual([])
    })
    fc.assert(law)
  })

  test('says the same of the same run', () => {
    const law = fc.property(hostileReport, (report) => {
      expect(render(reporter, report)).toBe(render(reporter, report))
    })
    fc.assert(law, { numRuns: 10 })
  })
})

test.each(['unix', 'jsonl', 'github'] as const)('%s has one line a finding', (format) => {
  const reporter = reporters[format]
  const law = fc.property(fc.array(hostileFinding), (findings) => {
    if (reporter.type !== 'stream') throw new Error('expected a stream')
    const text = reporter.formatDocument(findings, {})
    expect(text.split('\n')).toHaveLength(findings.length + 1)
  })
  fc.assert(law)
})

describe('JSON keeps every text', () => {
  const known = fc.array(hostileFinding, { maxLength: 5 })

  test('json', () => {
    fc.assert(
      fc.property(known, (findings) => {
        const { findings: read } = JSON.parse(render(reporters.json, createReport(findings)))
        expect(read.map(({ message }: Finding) => message)).toEqual(
          findings.map(({ message }) => message),
        )
        expect(read.map(({ target }: Finding) => target?.text)).toEqual(
          findings.map(({ target }) => target?.text),
        )
      }),
    )
  })

  test('sarif', () => {
    fc.assert(
      fc.property(known, (findings) => {
        const { runs } = JSON.parse(render(reporters.sarif, createReport(findings)))
        const texts = runs[0].results.map(
          (result: { properties: { target?: string } }) => result.properties.target,
        )
        expect(texts).toEqual(findings.map(({ target }) => target?.text))
      }),
    )
  })
})
