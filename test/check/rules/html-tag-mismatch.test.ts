import { expect, test } from 'vitest'
import { htmlTagMismatch } from '../../../src/check/rules/html-tag-mismatch.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  {
    title: 'another order',
    target: '<kbd>a</kbd><sub>b</sub>',
    source: '<sub>b</sub><kbd>a</kbd>',
  },
  { title: 'upper case', target: '<SUB>2</SUB>', source: '<sub>2</sub>' },
  { title: 'another way to break a line', target: 'a<br />b', source: 'a<br>b' },
  {
    title: 'a localized address',
    target: '<a href="/de-de/x">a</a>',
    source: '<a href="/en-us/x">a</a>',
  },
  {
    title: 'a translated title',
    target: '<a title="Pegel">a</a>',
    source: '<a title="Gauge">a</a>',
  },
  { title: 'a placeholder', target: '<Pegelname>', source: '<gaugename>' },
  { title: 'tags in code', target: '`<b>`', source: '`<i>`' },
  { title: 'a comment', target: '<!-- neu -->a', source: 'a' },
  { title: 'a lone less-than sign', target: 'a < b', source: 'b > a' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(htmlTagMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'a lost start tag',
    target: '2</sup>',
    source: '<sup>2</sup>',
    messages: ['error Unexpected 0 of tag `<sup>` in target, expected 1'],
  },
  {
    title: 'a translated element',
    target: '<unter>2</sub>',
    source: '<sub>2</sub>',
    messages: ['error Unexpected 0 of tag `<sub>` in target, expected 1'],
  },
  {
    title: 'a lost pair of style tags as a warning',
    target: 'Ebbe',
    source: '<i>Ebb</i>',
    messages: [
      'warning Unexpected 0 of tag `<i>` in target, expected 1',
      'warning Unexpected 0 of tag `</i>` in target, expected 1',
    ],
  },
  {
    title: 'half of a pair of style tags as an error',
    target: '<i>Ebbe',
    source: '<i>Ebb</i>',
    messages: ['error Unexpected 0 of tag `</i>` in target, expected 1'],
  },
  {
    title: 'crossed tags',
    target: '<sub><kbd>a</sub></kbd>',
    source: '<sub><kbd>a</kbd></sub>',
    messages: ['error Unexpected `</sub>` in target, expected `</kbd>` before it'],
  },
])('reports $title', ({ target, source, messages }) => {
  expect(checkPair(htmlTagMismatch, target, source)).toEqual(messages)
})
