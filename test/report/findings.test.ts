import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../src/check/check-document.ts'
import type { Finding } from '../../src/finding.ts'
import {
  countSeverities,
  escapeControls,
  formatCount,
  formatFindingLine,
  formatSeverityCounts,
} from '../../src/report/findings.ts'
import { pair } from '../pair.ts'

const whole: Finding = {
  file: 'de-de/a.md',
  line: 3,
  column: 7,
  unitId: '3a960-101',
  rule: 'link-url-mismatch',
  severity: 'error',
  message: 'Unexpected 0 of `a.md`, expected 1',
  expected: 1,
  actual: 0,
}
const bare: Finding = { line: 1, column: 1, rule: 'a-rule', severity: 'info', message: 'Seen' }

describe('a line of text', () => {
  test('has place, severity, message, unit and rule', () => {
    expect(formatFindingLine(whole)).toBe(
      'de-de/a.md:3:7: error: Unexpected 0 of `a.md`, expected 1 (3a960-101) [link-url-mismatch]\n',
    )
  })

  test('goes without a unit', () => {
    expect(formatFindingLine({ ...bare, file: 'a.md' })).toBe('a.md:1:1: info: Seen [a-rule]\n')
  })

  test.each([
    { title: 'a line break in code', text: pair('Wort', 'Run `tide\nrun`') },
    { title: 'a line break of CR in code', text: pair('Wort', 'Run `tide\r\nrun`') },
    { title: 'a line break in an angle bracket link', text: pair('Wort', '[a](b&#10;c.md)') },
  ])('is one line for $title', ({ text }) => {
    const lines = checkDocument(parseBitext(text, { path: 'a.md' })).map(formatFindingLine)
    expect(lines).toEqual([expect.stringMatching(/^[^\r\n]+\n$/)])
  })
})

describe('a text for a terminal', () => {
  test.each([
    { title: 'an escape sequence', text: '\u001B[31mred', escaped: '\\u{1B}[31mred' },
    { title: 'C1', text: '\u009B31m', escaped: '\\u{9B}31m' },
    {
      title: 'ends of lines',
      text: 'a\r\nb\u2028c\u2029',
      escaped: 'a\\u{D}\\u{A}b\\u{2028}c\\u{2029}',
    },
    { title: 'an override', text: 'a\u202Eb\u202C', escaped: 'a\\u{202E}b\\u{202C}' },
    { title: 'isolates', text: '\u2066a\u2069', escaped: '\\u{2066}a\\u{2069}' },
    {
      title: 'marks of direction',
      text: '\u200E\u200F\u061C',
      escaped: '\\u{200E}\\u{200F}\\u{61C}',
    },
    {
      title: 'zero width',
      text: 'a\u200Bb\u200Dc\uFEFF',
      escaped: 'a\\u{200B}b\\u{200D}c\\u{FEFF}',
    },
    { title: 'a soft hyphen', text: 'a\u00ADb', escaped: 'a\\u{AD}b' },
    { title: 'halves of a pair', text: '\uD83Da\uDE00', escaped: '\\u{D83D}a\\u{DE00}' },
    { title: 'tags', text: 'a\u{E0041}', escaped: 'a\\u{E0041}' },
    { title: 'a noncharacter', text: 'a\uFFFE', escaped: 'a\\u{FFFE}' },
    { title: 'a row of variation selectors', text: 'a\uFE0F\uFE01', escaped: 'a\uFE0F\\u{FE01}' },
    { title: 'a command of GitHub Actions', text: '::error::a', escaped: '\\u{3A}:error::a' },
    {
      title: 'an indented command',
      text: ' \u3000::add-mask::a',
      escaped: ' \u3000\\u{3A}:add-mask::a',
    },
    { title: 'a command in the old form', text: 'a ##[group]b', escaped: 'a \\u{23}#[group]b' },
    { title: 'a command of Azure', text: '##vso[task.x]', escaped: '\\u{23}#vso[task.x]' },
  ])('escapes $title', ({ text, escaped }) => {
    expect(escapeControls(text)).toBe(escaped)
  })

  test.each([
    'größer, 潮位, שלום, مرحبا',
    '😀 \u26A0\uFE0F e\u0301 葛\u{E0100}',
    'a\u00A0b\u202Fc\u3000d',
    '## [Link](a.md)',
    'std::vector',
    '\u0600\u06DD',
  ])('leaves alone what is seen: %s', (text) => {
    expect(escapeControls(text)).toBe(text)
  })
})

test('counts severities', () => {
  expect(countSeverities([whole, bare, whole])).toEqual({ error: 2, warning: 0, info: 1 })
})

test.each([
  { counts: { error: 0, warning: 0, info: 0 }, text: 'no findings' },
  { counts: { error: 1, warning: 0, info: 0 }, text: '1 error' },
  { counts: { error: 0, warning: 3, info: 0 }, text: '3 warnings' },
  { counts: { error: 0, warning: 0, info: 1 }, text: '1 info' },
  { counts: { error: 2, warning: 1, info: 0 }, text: '2 errors and 1 warning' },
])('says $text', ({ counts, text }) => {
  expect(formatSeverityCounts(counts)).toBe(text)
})

test.each([
  { count: 0, text: '0 documents' },
  { count: 1, text: '1 document' },
  { count: 3, text: '3 documents' },
])('says $text', ({ count, text }) => {
  expect(formatCount(count, 'document')).toBe(text)
})
