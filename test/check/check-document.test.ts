import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { CheckRule } from '../../src/check/rule.ts'
import { missingTarget } from '../../src/check/rules/missing-target.ts'
import { createUnitRule } from '../../src/check/unit-rule.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

/** A rule of the test's own: it reports each `!` of the text. */
const bangs: CheckRule = {
  id: 'bangs',
  severity: 'info',
  preset: 'recommended',
  description: 'There is no exclamation mark',
  details: '',
  examples: [],
  *check({ text }) {
    for (const { index } of text.matchAll(/!/g)) yield { offset: index, message: 'Unexpected `!`' }
  },
}

function activate(...selected: CheckRule[]) {
  return selected.map((rule) => ({ rule, severity: rule.severity }))
}

test('finds nothing in a document without units', () => {
  expect(checkDocument(parseBitext('# Pegel\n\nEin Satz.\n'))).toEqual([])
})

test('says what, where and in which file', () => {
  const text = `# ${pair('Pegel', 'Gauges')}\n\nSiehe ${pair('', 'Read `a`.', '3a960-102')}\n`
  expect(checkDocument(parseBitext(text, { path: 'de-de/a.md' }))).toEqual([
    {
      file: 'de-de/a.md',
      line: 3,
      column: 7,
      unitId: '3a960-102',
      rule: 'missing-target',
      severity: 'error',
      message: 'Unexpected empty target, expected a translation',
      target: { text: '', start: 0, end: 0, line: 3, column: 37 },
      source: { text: 'Read `a`.', start: 0, end: 9, line: 3, column: 99 },
    },
  ])
})

test('names no file where the document has no path', () => {
  const [finding] = checkDocument(parseBitext(pair('', 'Word')))
  expect(finding).not.toHaveProperty('file')
})

describe('the place', () => {
  test.each([
    { title: 'LF', text: 'a\nb\n!', place: [3, 1] },
    { title: 'CRLF', text: 'a\r\nb\r\n  !', place: [3, 3] },
    { title: 'a lone CR', text: 'a\rb !', place: [2, 3] },
    { title: 'mixed line ends', text: '\r\n\n\r!', place: [4, 1] },
    { title: 'an astral character, which is two columns', text: '😀!', place: [1, 3] },
    { title: 'a byte order mark, which is a column', text: '\uFEFF!', place: [1, 2] },
    { title: 'a form feed, which ends no line', text: 'a\fb!', place: [1, 4] },
  ])('counts $title', ({ text, place }) => {
    const findings = checkDocument(parseBitext(text), { rules: activate(bangs) })
    expect(findings.map(({ line, column }) => [line, column])).toEqual([place])
  })
})

test('gives the findings of all rules in the order of the text', () => {
  const text = `! ${pair('', 'One')} ! ${pair('', 'Two', '3a960-102')} !`
  const rules = checkDocument(parseBitext(text), { rules: activate(missingTarget, bangs) }).map(
    ({ rule }) => rule,
  )
  expect(rules).toEqual(['bangs', 'missing-target', 'bangs', 'missing-target', 'bangs'])
})

test('runs no other rules than the selected', () => {
  const text = pair('', 'One')
  expect(checkDocument(parseBitext(text), { rules: [] })).toEqual([])
})

test('lets a problem have a severity of its own', () => {
  const rule: CheckRule = {
    ...bangs,
    check: () => [{ offset: 0, message: 'a', severity: 'error' }],
  }
  expect(checkDocument(parseBitext(''), { rules: activate(rule) })[0]?.severity).toBe('error')
})

test('says the same about the same text each time', () => {
  const text = `${pair('`a` {b}', '`c` {d} [e](f.md)')} ${pair('', 'x')}`
  expect(checkDocument(parseBitext(text))).toEqual(checkDocument(parseBitext(text)))
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'counts the word %s like all words',
  (word) => {
    const text = pair(`\`${word}\``, `\`x\` \`${word}\` \`${word}\``)
    expect(checkDocument(parseBitext(text)).map(({ message }) => message)).toEqual([
      'Unexpected 0 of code span `x` in target, expected 1',
      `Unexpected 1 of code span \`${word}\` in target, expected 2`,
    ])
  },
)

test('finds no error in our own documents', () => {
  const findings = localeDocuments.flatMap(({ document }) => checkDocument(document))
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a rule that throws', () => {
  const failing = (error: unknown) =>
    createUnitRule({
      ...bangs,
      id: 'failing',
      *check({ unit }) {
        if (unit.id === '3a960-102') throw error
        yield { message: 'Seen' }
      },
    })
  const text = ['101', '102', '103'].map((id) => pair('a', 'b', `3a960-${id}`)).join(' ')

  test.each([
    { title: 'an error', error: new Error('no tide') },
    { title: 'a range error', error: new RangeError('no tide') },
    { title: 'a text', error: 'no tide' },
  ])('$title: a finding names it and the unit, the rest goes on', ({ error }) => {
    const rules = activate(failing(error), bangs)
    const findings = checkDocument(parseBitext(`${text} !`), { rules })
    expect(findings.map(({ unitId, rule, severity }) => [unitId, rule, severity])).toEqual([
      ['3a960-101', 'failing', 'info'],
      ['3a960-102', 'failing', 'error'],
      ['3a960-103', 'failing', 'info'],
      [undefined, 'bangs', 'info'],
    ])
    expect(findings[1]?.message).toMatch(/bug of bitext-md .*: no tide$/)
  })

  test('over a whole document too', () => {
    const rule: CheckRule = {
      ...bangs,
      check: () => {
        throw new RangeError('no tide')
      },
    }
    const findings = checkDocument(parseBitext(text), { rules: activate(rule, missingTarget) })
    expect(findings).toMatchObject([{ rule: 'bangs', severity: 'error', line: 1, column: 1 }])
  })

  test('what was thrown is handed on, with its stack', () => {
    const thrown: unknown[] = []
    const error = new Error('no tide')
    const onFailure = (failure: unknown) => thrown.push(failure)
    checkDocument(parseBitext(text), { rules: activate(failing(error)), onFailure })
    expect(thrown).toEqual([error])
  })
})
