import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { tokenizeUnits } from '../../src/bitext/tokenize-units.ts'
import { joinTokens, type Token } from '../../src/bitext/tokens.ts'
import { dualDocument } from '../markdown-arbitrary.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'
import { expectLinear } from './expect-linear.ts'

test('both texts of each unit have their own tokens', () => {
  const document = parseBitext(`${pair('*Ebbe*', '`Low`')} ${pair('Flut', '<b>High')}`)
  expect(
    tokenizeUnits(document).map(({ target, source }) => [readKinds(target), readKinds(source)]),
  ).toEqual([
    [['emphasis', 'text', 'emphasis'], ['codeSpan']],
    [['text'], ['html', 'text']],
  ])
})

test.each([
  { title: 'at the end', behind: '\n\n[guide]: a.md\n', kind: 'linkReference' },
  { title: 'behind CRLF', behind: '\r\n\r\n[guide]: a.md\r\n', kind: 'linkReference' },
  { title: 'in a quote', behind: '\n\n> [guide]: a.md\n', kind: 'linkReference' },
  { title: 'indented', behind: '\n\n   [guide]: a.md\n', kind: 'linkReference' },
  { title: 'with a title', behind: '\n\n[guide]: a.md "Tide"\n', kind: 'linkReference' },
  {
    title: 'with its URL in the next line',
    behind: '\n\n[guide]:\n  a.md\n',
    kind: 'linkReference',
  },
  { title: 'of another label', behind: '\n\n[other]: a.md\n', kind: 'text' },
  { title: 'in a fence', behind: '\n\n```\n[guide]: a.md\n```\n', kind: 'text' },
])('with a definition $title a reference is $kind', ({ behind, kind }) => {
  const document = parseBitext(pair('[guide]', 'Guide') + behind)
  expect(readKinds(tokenizeUnits(document)[0]?.target ?? [])[0]).toBe(kind)
})

test('a footnote of units defines the references to it', () => {
  const document = parseBitext(`${pair('a[^1]', 'b')}\n\n[^1]: ${pair('c', 'd')}\n`)
  expect(readKinds(tokenizeUnits(document)[0]?.target ?? [])).toEqual(['text', 'footnoteReference'])
})

test('a definition inside a unit defines nothing for others', () => {
  const document = parseBitext(pair('a\n\n[guide]: a.md', 'b') + pair('[guide]', 'c'))
  expect(readKinds(tokenizeUnits(document)[1]?.target ?? [])).toEqual(['text'])
})

test('the result is kept with the document', () => {
  const document = parseBitext(pair('Flut', 'High'))
  expect(tokenizeUnits(document)).toBe(tokenizeUnits(document))
})

test('law 5: the tokens of every unit, joined, are its texts', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, dualDocument), (text) => {
      const document = parseBitext(text)
      expect(
        tokenizeUnits(document).map(({ target, source }) => [
          joinTokens(target),
          joinTokens(source),
        ]),
      ).toEqual(document.units.map(({ target, source }) => [target, source]))
    }),
    { numRuns: 300 },
  )
})

test('finds definitions in linear time', () => {
  const run = (text: string) => tokenizeUnits(parseBitext(text))
  expectLinear(run, { part: '\r[x', after: '\n[a]: b', length: 16_000 })
})

function readKinds(tokens: readonly Token[]): string[] {
  return tokens.map((token) => (token.type === 'text' ? 'text' : token.kind))
}
