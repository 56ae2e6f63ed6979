import { expect, test } from 'vitest'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../../src/check/check-document.ts'
import { pairStructure } from '../../../src/check/rules/pair-structure.ts'
import { pair } from '../../pair.ts'
import { checkText } from '../check-pair.ts'

/** A document with a pair for each id. */
function pairs(...ids: string[]): string {
  return ids.map((id) => pair('Wort', 'Word', id)).join('\n\n')
}

/** A pair with two ids. */
function mixedPair(targetId: string, sourceId: string): string {
  return `<span data-ttu-id="${targetId}">Wort</span><span class="sxs-lookup"><span data-stu-id="${sourceId}">Word</span></span>`
}

test.each([
  { title: 'no spans', text: '# Pegel\n' },
  { title: 'rising ids', text: pairs('3a960-101', '3a960-102', '3a960-103') },
  { title: 'steps of two', text: pairs('3a960-101', '3a960-103', '3a960-110') },
  { title: 'a first number other than 101', text: pairs('3a960-103') },
  {
    title: 'whole-paragraph ids outside of the order',
    text: pairs('3a960-112', '3a960-p105', '3a960-115', '3a960-p101'),
  },
  {
    title: 'a whole-paragraph id with the number of another',
    text: pairs('3a960-101', '3a960-p101'),
  },
  { title: 'ids with letters', text: pairs('abcde-101', 'abcde-102') },
  { title: 'numbers of more digits', text: pairs('3a960-999', '3a960-1000') },
  { title: 'other spans', text: '<span class="ui">OK</span>' },
  { title: 'other spans in a pair', text: pair('<span class="ui">OK</span>', 'OK') },
  { title: 'a pair in a code fence', text: `\`\`\`\n${pairs('3a960-101')}\n\`\`\`\n` },
  {
    title: 'damaged quotes around the ids',
    text: '<span data-ttu-id="fb585-323&quot;>Wort</span><span class=&quot;sxs-lookup&quot;><span data-stu-id=&quot;fb585-323&quot;>Word</span></span>',
  },
])('accepts $title', ({ text }) => {
  expect(checkText(pairStructure, text)).toEqual([])
})

test.each([
  {
    title: 'two ids on one pair',
    text: mixedPair('3a960-101', '3a960-102'),
    messages: [
      'Unexpected id `3a960-102` of the source span, expected `3a960-101` as on the target span',
    ],
  },
  {
    title: 'an id twice',
    text: pairs('3a960-101', '3a960-101'),
    messages: ['Unexpected second unit with id `3a960-101`, expected unique ids'],
  },
  {
    title: 'a whole-paragraph id twice',
    text: pairs('3a960-p101', '3a960-102', '3a960-p101'),
    messages: ['Unexpected second unit with id `3a960-p101`, expected unique ids'],
  },
  {
    title: 'another prefix',
    text: pairs('3a960-101', '47358-102', '3a960-103'),
    messages: [
      'Unexpected prefix of id `47358-102`, expected `3a960` as in the rest of the document',
    ],
  },
  {
    title: 'another prefix on the first unit',
    text: pairs('47358-101', '3a960-102', '3a960-103'),
    messages: [
      'Unexpected prefix of id `47358-101`, expected `3a960` as in the rest of the document',
    ],
  },
  {
    title: 'another prefix on a whole-paragraph id',
    text: pairs('3a960-101', '47358-p102', '3a960-103'),
    messages: [
      'Unexpected prefix of id `47358-p102`, expected `3a960` as in the rest of the document',
    ],
  },
  {
    title: 'a falling number',
    text: pairs('3a960-102', '3a960-101'),
    messages: ['Unexpected id `3a960-101` after number 102, expected a greater number'],
  },
  {
    title: 'one unit out of place once',
    text: pairs('3a960-101', '3a960-104', '3a960-102', '3a960-103'),
    messages: ['Unexpected id `3a960-102` after number 104, expected a greater number'],
  },
  {
    title: 'numbers by their value, not by their spelling',
    text: pairs('3a960-1000', '3a960-999'),
    messages: ['Unexpected id `3a960-999` after number 1000, expected a greater number'],
  },
  {
    title: 'an id of another form',
    text: pairs('abc', '3a960-102'),
    messages: ['Unexpected id `abc`, expected five hexadecimal digits, a hyphen and a number'],
  },
  {
    title: 'an id with too many digits before the hyphen',
    text: pairs('3a9601-101'),
    messages: [
      'Unexpected id `3a9601-101`, expected five hexadecimal digits, a hyphen and a number',
    ],
  },
  {
    title: 'an empty id',
    text: pairs(''),
    messages: ['Unexpected id ``, expected five hexadecimal digits, a hyphen and a number'],
  },
  {
    title: 'a target span that does not end',
    text: '<span data-ttu-id="3a960-101">Wort',
    messages: ['Unclosed target span `3a960-101`, expected `</span>`'],
  },
  {
    title: 'a target span without a source',
    text: '<span data-ttu-id="3a960-101">Wort</span>',
    messages: [
      'Unexpected target span `3a960-101` without a source, expected `<span class="sxs-lookup"><span data-stu-id>` directly behind it',
    ],
  },
  {
    title: 'a space between the halves',
    text: pair('Wort', 'Word').replace('</span><span class', '</span> <span class'),
    messages: [
      'Unexpected target span `3a960-101` without a source, expected `<span class="sxs-lookup"><span data-stu-id>` directly behind it',
      'Unexpected source span `3a960-101` without a target, expected `data-ttu-id` before it',
    ],
  },
  {
    title: 'a source span without a target',
    text: '<span class="sxs-lookup"><span data-stu-id="3a960-101">Word</span></span>',
    messages: [
      'Unexpected source span `3a960-101` without a target, expected `data-ttu-id` before it',
    ],
  },
  {
    title: 'a source span that does not end',
    text: `${pair('Wort', 'Word').replace('</span></span>', '')}\n\n${pairs('3a960-102')}`,
    messages: [
      'Unclosed source span `3a960-101`, expected `</span></span>` before the next target span',
    ],
  },
  {
    title: 'a pair inside a target',
    text: `<span data-ttu-id="3a960-101">Ein ${pairs('3a960-102')}`,
    messages: [
      'Unexpected target span `3a960-102` inside target span `3a960-101`, expected `</span>` before it',
    ],
  },
])('reports $title', ({ text, messages }) => {
  expect(checkText(pairStructure, text)).toEqual(messages.map((message) => `error ${message}`))
})

test('gives the ids as data', () => {
  const text = `\n${mixedPair('3a960-101', '3a960-102')}`
  expect(
    checkDocument(parseBitext(text), {
      rules: [{ rule: pairStructure, severity: pairStructure.severity }],
    }),
  ).toMatchObject([
    { line: 2, column: 1, unitId: '3a960-101', expected: '3a960-101', actual: '3a960-102' },
  ])
})

test('goes on behind span markup that makes no pair', () => {
  const text = `<span data-ttu-id="3a960-101">Wort\n\n${pairs('3a960-103', '3a960-102')}`
  expect(checkText(pairStructure, text)).toHaveLength(2)
})
