import { expect, test } from 'vitest'
import { unsafeMarkup } from '../../../src/check/rules/unsafe-markup.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  {
    title: 'what the source has too',
    target: '<iframe src="b"></iframe>',
    source: '<iframe src="a"></iframe>',
  },
  { title: 'markup in code', target: '`<script>`', source: 'a script' },
  { title: 'plain HTML', target: '<b>Pegel</b>', source: 'Gauge' },
  { title: 'a page about JavaScript', target: '[a](javascript.md)', source: '[a](javascript.md)' },
  { title: 'three backticks around code in a line', target: '``` a ```', source: 'a' },
  { title: 'an element that begins like another', target: '<form-field>', source: 'a' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(unsafeMarkup, target, source)).toEqual([])
})

test.each([
  { title: 'a script', target: '<script>x()</script>', text: '<script>' },
  { title: 'upper case', target: '<SCRIPT src=x>', text: '<SCRIPT src=x>' },
  {
    title: 'an attribute that runs something',
    target: '<b onmouseover=x()>a</b>',
    text: '<b onmouseover=x()>',
  },
  { title: 'a script link', target: '[a](javascript:x)', text: 'javascript:x' },
  { title: 'a script link in upper case', target: '[a](JavaScript:x)', text: 'JavaScript:x' },
  {
    title: 'a script address in an attribute',
    target: '<a href=" javascript:x">a</a>',
    text: '<a href=" javascript:x">',
  },
  { title: 'span markup', target: '<i data-ttu-id="a">a</i>', text: '<i data-ttu-id="a">' },
])('reports $title', ({ target, text }) => {
  expect(checkPair(unsafeMarkup, target, 'Gauge')[0]).toBe(
    `error Unexpected \`${text}\` in target, expected no active markup as in the source`,
  )
})
