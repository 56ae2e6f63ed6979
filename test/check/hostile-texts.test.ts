import { expect, test } from 'vitest'
import type { BitextDocument } from '../../src/bitext/document.ts'
import { outlineUnits } from '../../src/bitext/outline.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { CheckRule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules.ts'
import { viewUnits } from '../../src/check/unit-view.ts'
import { pair } from '../pair.ts'

const languages = ['fr-FR', 'ja-JP', 'he-IL', 'und']
const length = 24_000
// Four times the text: linear work is about 4, quadratic work about 16.
const highestRatio = 10
// Below this the clock says more than the algorithm.
const negligibleMilliseconds = 60

const parts = [
  '(',
  ')',
  '[',
  '](',
  '] (',
  '「',
  '„',
  '"',
  "'",
  '«',
  '*',
  '**a',
  '** a ** ',
  '_',
  '`',
  '``a` ',
  '{',
  '{a',
  '%',
  '% s',
  '$(',
  '&amp;',
  '&amp;lt;',
  '&#x',
  '<',
  '<b>',
  '</b>',
  '<a href="',
  '1',
  '1,',
  '1 000 ',
  '1.2.3 ',
  'one ',
  'a',
  'a a ',
  'der der ',
  'the quick brown fox jumps over it ',
  'Ein Satz. ',
  'ofthe ',
  'http://a.example/',
  'a/b',
  '.',
  '. ',
  '?!',
  '。',
  '観測所 ',
  'ABC観測',
  'ｱ',
  'Ａ',
  'Ã©',
  '\u202E',
  '\u200B',
  '\u0001',
  '  ',
  '\u00A0',
  '\n',
  '| ',
  '\\',
  '@',
  '# A1 ',
  '-',
  '😀',
  '\uD800',
]

test.each(parts)('texts of %j take time by their length', (part) => {
  const short = createTexts(part, length / 4)
  const long = createTexts(part, length)
  for (const rule of rules) {
    for (const language of languages) {
      expect(isLinear(rule, short, long, language), `${rule.id} in ${language}`).toBe(true)
    }
  }
})

/** A garbage collection may fall into any one measurement, but not into five of the same rule. */
function isLinear(
  rule: CheckRule,
  short: readonly BitextDocument[],
  long: readonly BitextDocument[],
  language: string,
): boolean {
  let fastest = Number.POSITIVE_INFINITY
  let limit = negligibleMilliseconds
  for (let attempt = 0; attempt < 5 && fastest >= limit; attempt++) {
    limit = Math.max(limit, measure(rule, short, language) * highestRatio)
    fastest = Math.min(fastest, measure(rule, long, language))
  }
  return fastest < limit
}

/** Documents whose target, source or both are made of a part; all that rules share is computed. */
function createTexts(part: string, size: number): BitextDocument[] {
  const text = part.repeat(Math.ceil(size / part.length))
  const other = 'Read the 2 gauges (at noon): see `tide`.'
  const documents = [pair(text, other), pair(other, text), pair(text, text)].map((markdown) =>
    parseBitext(markdown),
  )
  for (const document of documents) {
    outlineUnits(document)
    for (const { target, source } of viewUnits(document)) {
      expect(target.prose.length + source.prose.length).toBeGreaterThanOrEqual(0)
    }
  }
  return documents
}

/** CPU time in milliseconds. */
function measure(rule: CheckRule, documents: readonly BitextDocument[], language: string): number {
  const before = process.cpuUsage()
  for (const document of documents) {
    const active = [{ rule, severity: rule.severity }]
    checkDocument(document, { rules: active, targetLanguage: language })
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
