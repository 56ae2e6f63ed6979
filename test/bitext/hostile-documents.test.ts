import { expect, test } from 'vitest'
import { outlineUnits } from '../../src/bitext/outline.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'
import { tokenizeUnits } from '../../src/bitext/tokenize-units.ts'
import { joinTokens } from '../../src/bitext/tokens.ts'
import { pair } from '../pair.ts'

test('quotes inside each other as deep as nobody writes have an outline', () => {
  const document = parseBitext(`${'> '.repeat(5000)}${pair('Flut', 'Tide')}`)
  expect(outlineUnits(document)).toHaveLength(1)
  expect(tokenizeUnits(document)).toHaveLength(1)
})

test.each(['> ', '>', '1. ', '* + ', '[^a]: '])(
  '%j inside each other takes little time',
  (marker) => {
    const document = parseBitext(`${marker.repeat(100_000)}${pair('Flut', 'Tide')}`)
    const start = process.cpuUsage()
    expect(outlineUnits(document)).toHaveLength(1)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
  },
)

test('a thematic break may be as long as it likes', () => {
  const document = parseBitext(`${'- '.repeat(300)}\n${pair('Flut', 'Tide')}`)
  expect(outlineUnits(document).map(({ block }) => block)).toEqual(['paragraph'])
})

test.each(['*a_', '**a', 'a*b', '~a', '](', '[', '![', '<!--', '``a` ', '*[a](b)_', '"*_\\'])(
  'a megabyte of %j is cut into tokens in little time',
  (part) => {
    const text = part.repeat(2 ** 20 / part.length)
    const start = process.cpuUsage()
    expect(joinTokens(tokenizeTexts([text])[0] ?? [])).toBe(text)
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10)
  },
)

test.each([
  { count: 1000, types: ['start', 'text', 'end', 'placeholder'] },
  { count: 1001, types: ['text', 'placeholder'] },
])('of $count markup characters there is $types.0 first', ({ count, types }) => {
  const text = `*${'a_b'.repeat(count - 2)}*&amp;`
  const [tokens = []] = tokenizeTexts([text])
  expect(tokens.map(({ type }) => type)).toEqual(types)
})

test('a text with very many codes is cut into tokens', () => {
  const text = '`a` <b>x</b> '.repeat(40_000)
  expect(joinTokens(tokenizeTexts([text])[0] ?? [])).toBe(text)
})

test('link lists do not take time by the number of definitions', () => {
  const count = 300
  const units = Array.from({ length: count }, (_, index) =>
    pair(`eins\n[a${index}]`, `one\n[a${index}]`, `3a960-${101 + index}`),
  )
  const definitions = Array.from({ length: count }, (_, index) => `[a${index}]: x${index}.md`)
  const start = process.cpuUsage()
  const tokens = tokenizeUnits(parseBitext([...units, ...definitions].join('\n\n')))
  const { user } = process.cpuUsage(start)
  expect(tokens.every(({ target }) => target.some((token) => token.type === 'start'))).toBe(true)
  expect(user / 1e6).toBeLessThan(5)
})

test('a stray backtick in a source does not take in the closing tag of a span around the pair', () => {
  const text = `<span class="x">${pair('Taste ` hier', 'Key ` here')}</span> then \`code\``
  expect(parseBitext(text).units.map(({ source }) => source)).toEqual(['Key ` here'])
})
