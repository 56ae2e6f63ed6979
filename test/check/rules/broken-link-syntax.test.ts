import { expect, test } from 'vitest'
import { brokenLinkSyntax } from '../../../src/check/rules/broken-link-syntax.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  { title: 'whole links', target: '[Pegel](a.md)', source: '[Gauge](a.md)' },
  { title: 'brackets in prose', target: 'Werte[0] (der erste)', source: 'levels[0] (the first)' },
  { title: 'what is broken in the source too', target: '[Pegel] (a.md)', source: '[Gauge] (a.md)' },
  { title: 'a broken link in code', target: '`[a] (a.md)`', source: '`[a] (a.md)`' },
  { title: 'a lost link', target: 'Pegel (neu)', source: '[Gauge](a.md) (new)' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(brokenLinkSyntax, target, source)).toEqual([])
})

test.each([
  { title: 'a space between the brackets', target: '[Pegel] (a.md)', text: '[Pegel] (a.md)' },
  {
    title: 'a space in front of the destination',
    target: '［Pegel］( a.md )',
    text: '［Pegel］( a.md )',
  },
  { title: 'full-width parentheses', target: '[Pegel]（a.md）', text: '[Pegel]（a.md）' },
])('reports $title', ({ target, text }) => {
  expect(checkPair(brokenLinkSyntax, target, '[Gauge](a.md)')).toEqual([
    `error Unexpected plain text \`${text}\` in target, expected a link with nothing between its brackets, as \`[Pegel](a.md)\``,
  ])
})

test('reports half of a link', () => {
  expect(checkPair(brokenLinkSyntax, 'Pegel](a.md)', '[Gauge](a.md)')).toEqual([
    'error Unexpected `](` outside of a link in target, expected a link to `a.md` as in the source',
  ])
})
