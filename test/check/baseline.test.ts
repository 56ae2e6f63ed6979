import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BaselineCounts,
  countFindings,
  createBaselineFilter,
  formatBaseline,
  parseBaseline,
} from '../../src/check/baseline.ts'
import type { Finding } from '../../src/finding.ts'

function find(file: string, rule: string, severity: Finding['severity'] = 'error'): Finding {
  return { file, rule, severity, line: 1, column: 1, message: 'Unexpected' }
}

function createBaseline(findings: readonly Finding[]): BaselineCounts {
  const counts: BaselineCounts = new Map()
  for (const finding of findings) countFindings(counts, finding.file ?? '', [finding])
  return counts
}

function hide(filter: ReturnType<typeof createBaselineFilter>, findings: readonly Finding[]) {
  return findings.flatMap((finding) => filter.hide(finding.file ?? '', [finding]))
}

const findings = [
  find('b.md', 'two', 'warning'),
  find('b.md', 'one'),
  find('a.md', 'one'),
  find('b.md', 'one'),
  find('c.md', 'one', 'info'),
]

test('is sorted JSON, without notes', () => {
  expect(JSON.parse(formatBaseline(createBaseline(findings)))).toEqual({
    version: 1,
    files: { 'a.md': { one: 1 }, 'b.md': { one: 2, two: 1 } },
  })
  expect(formatBaseline(createBaseline(findings))).toBe(
    formatBaseline(createBaseline(findings.toReversed())),
  )
})

test('hides findings up to the count', () => {
  const filter = createBaselineFilter(new Map([['a.md', new Map([['one', 1]])]]))
  const [first, second] = [find('a.md', 'one'), { ...find('a.md', 'one'), line: 2 }]
  const others = [second, find('a.md', 'two')]
  expect(filter.hide('a.md', [first, ...others])).toEqual(others)
  expect(filter.hidden()).toBe(1)
})

test('counts over several calls', () => {
  const filter = createBaselineFilter(createBaseline(findings))
  expect(hide(filter, findings)).toEqual([find('c.md', 'one', 'info')])
  expect(filter.listUnmatched()).toEqual([])
})

test('says which entries are too high', () => {
  const filter = createBaselineFilter(createBaseline(findings))
  filter.hide('b.md', [find('b.md', 'one')])
  expect(filter.listUnmatched()).toEqual([
    { file: 'a.md', rule: 'one', count: 1 },
    { file: 'b.md', rule: 'one', count: 1 },
    { file: 'b.md', rule: 'two', count: 1 },
  ])
})

describe('a broken baseline is refused', () => {
  test.each([
    { title: 'no JSON', text: '{', message: /JSON/ },
    { title: 'a list', text: '[]', message: /version/ },
    { title: 'another version', text: '{"version":2,"files":{}}', message: /"version": 1/ },
    { title: 'no files', text: '{"version":1}', message: /`files`/ },
    { title: 'files in a list', text: '{"version":1,"files":[]}', message: /`files`/ },
    { title: 'a file of text', text: '{"version":1,"files":{"a.md":"x"}}', message: /`a\.md`/ },
    { title: 'half a finding', text: '{"version":1,"files":{"a.md":{"b":0.5}}}', message: /`b`/ },
    { title: 'less than none', text: '{"version":1,"files":{"a.md":{"b":-1}}}', message: /`b`/ },
  ])('$title', ({ text, message }) => {
    expect(() => parseBaseline(text)).toThrow(
      expect.objectContaining({
        code: 'invalid-baseline',
        message: expect.stringMatching(message),
      }),
    )
  })
})

describe('laws', () => {
  const name = fc.oneof(fc.constantFrom('__proto__', '1', 'a.md', 'constructor'), fc.string())
  const finding = fc
    .tuple(name, name, fc.constantFrom('error', 'warning', 'info'))
    .map(([file, rule, severity]) => find(file, rule, severity))

  test('what was written is read again', () => {
    fc.assert(
      fc.property(fc.array(finding), (list) => {
        const baseline = createBaseline(list)
        const again = parseBaseline(formatBaseline(baseline))
        const isEmpty = (rules: ReadonlyMap<string, number>) => rules.size === 0
        expect(new Map(again)).toEqual(
          new Map([...baseline].filter(([, rules]) => !isEmpty(rules))),
        )
      }),
    )
  })

  test('the baseline of findings hides all of them but notes, and is used up', () => {
    fc.assert(
      fc.property(fc.array(finding), (list) => {
        const filter = createBaselineFilter(createBaseline(list))
        expect(hide(filter, list)).toEqual(list.filter(({ severity }) => severity === 'info'))
        expect(filter.listUnmatched()).toEqual([])
      }),
    )
  })
})
