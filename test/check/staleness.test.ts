import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { regenerate } from '../../src/bitext/regenerate.ts'
import { measureStaleness } from '../../src/check/staleness.ts'
import { pair } from '../pair.ts'
import { localeDocuments } from '../xliff/locale-documents.ts'

function countStale(source: string, sourceText: string): number {
  return measureStaleness(parseBitext(pair('Ziel', source)), sourceText).stale.length
}

describe('is found in the source document', () => {
  test.each([
    { title: 'as it is', source: 'Open the gate.', text: 'Open the gate. Close it.' },
    { title: 'over lines', source: 'Open the gate.', text: '- Open\r\n  the   gate.' },
    { title: 'in a quote', source: 'Open the gate.', text: '> Open\n> the gate.' },
    { title: 'with escaped stars', source: 'Use \\*.md', text: 'Use *.md' },
    { title: 'with an escaped space', source: 'a\\ **b**', text: 'a **b**' },
    { title: 'with entities', source: 'Use &quot;a&quot;&nbsp;b', text: 'Use "a" b' },
    { title: 'composed', source: 'Quai\u0301', text: 'Quaí' },
    { title: 'behind an anchor', source: 'Gates', text: '## <a name="x"></a>Gates' },
    { title: 'with an alt text', source: 'See ![Tor](a.png)', text: 'See ![Gate](a.png)' },
    { title: 'with a mark', source: 'The :::no-loc(Gate)::: is open', text: 'The Gate is open' },
    { title: 'empty', source: ' ', text: '' },
  ])('$title', ({ source, text }) => {
    expect(countStale(source, text)).toBe(0)
  })
})

test.each([
  { title: 'another word', source: 'Open the gate.', text: 'Open the door.' },
  { title: 'another mark', source: 'Open the gate.', text: 'Open the gate!' },
  { title: 'another destination', source: '[a](b.md)', text: '[a](c.md)' },
])('$title makes it stale', ({ source, text }) => {
  expect(countStale(source, text)).toBe(1)
})

test('texts are found in any order', () => {
  const document = parseBitext(pair('a', 'One.') + pair('b', 'Two.', '3a960-102'))
  expect(measureStaleness(document, 'Two. One.')).toEqual({ units: 2, stale: [] })
})

test.each(localeDocuments)('$path is current by its own source edition', ({ document }) => {
  expect(measureStaleness(document, `\n${regenerate(document, 'source')}`).stale).toEqual([])
})
