import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFrontMatter, readFrontMatter } from '../../src/bitext/front-matter.ts'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { pair } from '../pair.ts'
import { anyText } from './any-text.ts'

test('reads what it knows, and nothing else', () => {
  const text = `---
title: Gezeiten verstehen
description: "Ebbe: und Flut"
author: skipper
ms.openlocfilehash: 9d8f1284030d3a674ad9c6517ded7c8589dea9ad
ms.translationtype: HT
ms.contentlocale: de-DE
---
`
  expect(read(text)).toEqual({
    title: 'Gezeiten verstehen',
    description: 'Ebbe: und Flut',
    sourceHash: '9d8f1284030d3a674ad9c6517ded7c8589dea9ad',
    translationType: 'HT',
    contentLocale: 'de-DE',
    problems: [],
  })
})

test.each([
  { title: 'LF', text: '---\ntitle: Tide\n---\n' },
  { title: 'CRLF', text: '---\r\ntitle: Tide\r\n---\r\n' },
  { title: 'mixed line ends', text: '---\r\ntitle: Tide\nauthor: me\r\n---\n' },
  { title: 'a byte order mark', text: '\uFEFF---\ntitle: Tide\n---\n' },
  { title: 'no line end behind it', text: '---\ntitle: Tide\n---' },
  { title: 'white space behind the marks', text: '---  \ntitle: Tide\n---\t\n' },
  { title: 'a comment', text: '---\n# about\ntitle: Tide # short\n---\n' },
  { title: 'single quotes', text: "---\ntitle: 'Tide'\n---\n" },
  { title: 'a folded value', text: '---\ntitle: >-\n  Tide\n---\n' },
  { title: 'a list beside it', text: '---\nno-loc: [Gauge]\ntitle: Tide\n---\n' },
  { title: 'a pair in the body', text: `---\ntitle: Tide\n---\n${pair('Flut', 'Tide')}` },
])('reads front matter with $title', ({ text }) => {
  expect(read(text)).toEqual({ title: 'Tide', problems: [] })
})

test.each([
  { title: 'no text', text: '' },
  { title: 'an empty block', text: '---\n---\n' },
  { title: 'no closing line', text: '---\ntitle: Tide\n' },
  { title: 'a line before it', text: '\n---\ntitle: Tide\n---\n' },
  { title: 'four dashes', text: '----\ntitle: Tide\n----\n' },
  { title: 'an indented opening line', text: ' ---\ntitle: Tide\n---\n' },
  { title: 'a list in place of keys', text: '---\n- title\n---\n' },
  { title: 'a scalar in place of keys', text: '---\ntitle\n---\n' },
  { title: 'a key without a value', text: '---\ntitle:\n---\n' },
])('there is nothing to read in $title', ({ text }) => {
  expect(read(text)).toEqual({ problems: [] })
})

test('a line separator character ends no line', () => {
  const text = '---\ntitle: Tide\u2028---\nms.contentlocale: de-DE\n---\n'
  expect(read(text)).toMatchObject({ contentLocale: 'de-DE' })
})

test('a hash of nothing but digits is a hash', () => {
  const hash = '1234567890123456789012345678901234567890'
  expect(read(`---\nms.openlocfilehash: ${hash}\n---\n`)).toMatchObject({ sourceHash: hash })
})

test.each([
  { title: 'an unclosed quote', yaml: 'title: "Tide', at: 'title: "Tide'.length },
  { title: 'a key twice', yaml: 'title: Tide\ntitle: Wave', at: 'title: Tide\n'.length },
  { title: 'a colon in a plain value', yaml: 'title: Tide: high', at: 'title: '.length },
])('reports $title at its offset', ({ yaml, at }) => {
  const { problems } = read(`---\n${yaml}\n---\n`)
  expect(problems[0]?.message).toMatch(/^Unreadable front matter: ./)
  expect(problems[0]?.offset).toBeGreaterThanOrEqual('---\n'.length + at)
  expect(problems[0]?.offset).toBeLessThanOrEqual('---\n'.length + yaml.length + 1)
})

test('a message is one line', () => {
  const { problems } = read('---\ntitle: "Tide\nauthor: [me\n---\n')
  expect(problems.filter((problem) => problem.message.includes('\n'))).toEqual([])
})

test('what is readable is read in spite of a problem', () => {
  expect(read('---\nms.contentlocale: de-DE\ntitle: a\ntitle: b\n---\n')).toMatchObject({
    contentLocale: 'de-DE',
  })
})

test('the result is kept with the document', () => {
  const document = parseBitext('---\ntitle: Tide\n---\n')
  expect(readFrontMatter(document)).toBe(readFrontMatter(document))
})

test('never throws, and problems point into the text', () => {
  const yamlText = fc.oneof(
    anyText,
    fc.string({
      unit: fc.constantFrom(...'ab:- \n"\'[]{}&*!|>%@`?#,\t\r~0'),
      maxLength: 30,
    }),
  )
  fc.assert(
    fc.property(yamlText, (yaml) => {
      const text = `---\n${yaml}\n---\n`
      for (const { offset } of read(text).problems) {
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 1000 },
  )
})

test('finds the block between its marks', () => {
  const text = '\uFEFF---\r\ntitle: Tide\r\n--- \r\nbody'
  const place = findFrontMatter(text)
  expect([text.slice(place?.start, place?.end), text.slice(place?.bodyStart)]).toEqual([
    'title: Tide\r\n',
    'body',
  ])
})

function read(text: string) {
  return readFrontMatter(parseBitext(text))
}
