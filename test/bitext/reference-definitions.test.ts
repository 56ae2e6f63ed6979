import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { dropDoubledDefinitions } from '../../src/bitext/reference-definitions.ts'
import { pair } from '../pair.ts'
import { expectLinear } from './expect-linear.ts'

const { units } = parseBitext(
  pair('Siehe [Anleitung] und [Hilfe][Hilfe].', 'See [guide] and [help][help].') +
    pair('Im [Portal].', 'In the [Portal].'),
)

test.each([
  {
    title: 'the source label goes from the target edition',
    kept: 'target' as const,
    text: '\n[Anleitung]: a.md\n[guide]: a.md\n',
    result: '\n[Anleitung]: a.md\n',
  },
  {
    title: 'the localized label goes from the source edition',
    kept: 'source' as const,
    text: '\n[Anleitung]: a.md\n[guide]: a.md\n',
    result: '\n[guide]: a.md\n',
  },
  {
    title: 'two doubled definitions in a row, target edition',
    kept: 'target' as const,
    text: '[Anleitung]: a.md\n[guide]: a.md\n[Hilfe]: b.md\n[help]: b.md\n',
    result: '[Anleitung]: a.md\n[Hilfe]: b.md\n',
  },
  {
    title: 'two doubled definitions in a row, source edition',
    kept: 'source' as const,
    text: '[Anleitung]: a.md\n[guide]: a.md\n[Hilfe]: b.md\n[help]: b.md\n',
    result: '[guide]: a.md\n[help]: b.md\n',
  },
  {
    title: 'two doubled definitions of one URL, target edition',
    kept: 'target' as const,
    text: '[Anleitung]: a.md\n[guide]: a.md\n[Hilfe]: a.md\n[help]: a.md\n',
    result: '[Anleitung]: a.md\n[Hilfe]: a.md\n',
  },
  {
    title: 'two doubled definitions of one URL, source edition',
    kept: 'source' as const,
    text: '[Anleitung]: a.md\n[guide]: a.md\n[Hilfe]: a.md\n[help]: a.md\n',
    result: '[guide]: a.md\n[help]: a.md\n',
  },
  {
    title: 'CRLF',
    kept: 'target' as const,
    text: '[Anleitung]: a.md\r\n[guide]: a.md\r\n',
    result: '[Anleitung]: a.md\r\n',
  },
  {
    title: 'labels in another case',
    kept: 'target' as const,
    text: '[ANLEITUNG]: a.md\n[Guide]: a.md\n',
    result: '[ANLEITUNG]: a.md\n',
  },
  {
    title: 'no line feed at the end',
    kept: 'source' as const,
    text: '[Anleitung]: a.md\n[guide]: a.md',
    result: '[guide]: a.md',
  },
])('$title', ({ kept, text, result }) => {
  expect(dropDoubledDefinitions(text, units, kept)).toBe(result)
})

test.each([
  { title: 'with another URL', text: '[Anleitung]: a.md\n[guide]: b.md\n' },
  { title: 'behind a blank line', text: '[Anleitung]: a.md\n\n[guide]: a.md\n' },
  { title: 'alone', text: '[guide]: a.md\n' },
  { title: 'of a label that no text uses', text: '[Anleitung]: a.md\n[other]: a.md\n' },
  { title: 'twice with one label', text: '[guide]: a.md\n[guide]: a.md\n' },
  { title: 'of a label that both sides use', text: '[other]: a.md\n[Portal]: a.md\n' },
])('keeps a definition $title', ({ text }) => {
  expect(dropDoubledDefinitions(text, units, 'target')).toBe(text)
})

test.each([
  { title: 'label openers behind carriage returns', part: '\r[x' },
  { title: 'label openers behind line separators', part: '\u2028[x' },
  { title: 'label openers in a line', part: '[x' },
  { title: 'doubled definitions', part: '[Anleitung]: a.md\n[guide]: a.md\n' },
])('takes linear time for $title', ({ part }) => {
  expectLinear((text) => dropDoubledDefinitions(text, units, 'target'), {
    part,
    after: '\n[a]: b',
    length: 60_000,
  })
})
