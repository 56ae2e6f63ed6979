import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hasBareStar,
  hasEscapedStar,
  unescapeSpaces,
  unescapeStars,
} from '../../src/bitext/star-escapes.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'

test.each([
  { title: 'no star', text: 'tide', escaped: false, bare: false },
  { title: 'a star', text: '2 * 3', escaped: false, bare: true },
  { title: 'a star at the start', text: '*.md', escaped: false, bare: true },
  { title: 'an escaped star', text: '2 \\* 3', escaped: true, bare: false },
  { title: 'both', text: '\\* and *', escaped: true, bare: true },
  { title: 'a backslash and a star', text: 'a \\\\*', escaped: false, bare: false },
  { title: 'a backslash and an escaped star', text: 'a \\\\\\*', escaped: true, bare: false },
])('a text with $title', ({ text, escaped, bare }) => {
  expect({ escaped: hasEscapedStar(text), bare: hasBareStar(text) }).toEqual({ escaped, bare })
})

test.each([
  { title: 'a star', text: '2 \\* 3', result: '2 * 3' },
  { title: 'two stars', text: '\\*\\*bold\\*\\*', result: '**bold**' },
  { title: 'a bare star', text: '2 * 3', result: '2 * 3' },
  { title: 'a run', text: '\\X\\**', result: 'X**' },
  { title: 'a space before a star', text: 'a\\ *b', result: 'a *b' },
  { title: 'a no-break space before a star', text: 'a\\\u00A0*b', result: 'a\u00A0*b' },
  { title: 'a backslash and a star', text: 'C:\\\\*', result: 'C:\\\\*' },
  { title: 'a backslash and an escaped star', text: 'C:\\\\\\*', result: 'C:\\\\*' },
  { title: 'a star in code', text: '`\\*` \\*', result: '`\\*` *' },
  { title: 'other escapes', text: '\\_ \\< \\# \\[ \\*', result: '\\_ \\< \\# \\[ *' },
])('unescapes $title', ({ text, result }) => {
  expect(unescapeStars(text)).toBe(result)
})

test.each([
  { title: 'a letter class before an escaped star', code: '`\\d\\*`' },
  { title: 'a space before a star', code: '`a\\ *b`' },
  { title: 'a path with a star', code: '`C:\\Data\\*`' },
])('leaves code with $title alone', ({ code }) => {
  expect(unescapeStars(`${code} and \\*`)).toBe(`${code} and *`)
})

test.each(['\\_', '\\<', '\\#', '\\['])('keeps %s before an escaped star', (author) => {
  expect(unescapeStars(`a${author}\\*`)).toBe(`a${author}*`)
})

test.each([
  { title: 'a space before a star', text: 'a\\ *b', result: 'a *b' },
  { title: 'a space before an escaped star', text: 'a\\ \\*b', result: 'a \\*b' },
  { title: 'a no-break space', text: 'a\\\u00A0*b', result: 'a\u00A0*b' },
  { title: 'a space before a letter', text: 'a\\ b', result: 'a\\ b' },
])('unescapes only spaces: $title', ({ text, result }) => {
  expect(unescapeSpaces(text)).toBe(result)
})

test('only backslashes are ever dropped', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(unescapeStars(text).replaceAll('\\', '')).toBe(text.replaceAll('\\', ''))
    }),
    { numRuns: 1000 },
  )
})

test.each([
  { title: 'backslashes', part: '\\', length: 800_000 },
  { title: 'backslashes before a star', part: '\\', after: '*', length: 800_000 },
  { title: 'escaped stars', part: '\\*', length: 800_000 },
  { title: 'stars', part: '*', after: '\\*', length: 800_000 },
  { title: 'escaped stars and backticks', part: '\\*`', length: 800_000 },
])('unescapes in linear time: $title', (linearCase) => {
  expectLinear(unescapeStars, linearCase)
})
