import { expect, test } from 'vitest'
import { linkUrlMismatch } from '../../../src/check/rules/link-url-mismatch.ts'
import { checkPair } from '../check-pair.ts'

function unexpected(actual: number, value: string, expected: number): string {
  return `error Unexpected ${actual} of link destination \`${value}\` in target, expected ${expected}`
}

test.each([
  { title: 'the same destination', target: '[Eins](a.md)', source: '[One](a.md)' },
  {
    title: 'another order',
    target: '[Zwei](b.md), [Eins](a.md)',
    source: '[One](a.md), [Two](b.md)',
  },
  {
    title: 'another locale in the path',
    target: '[Eins](https://example.com/de-de/a)',
    source: '[One](https://example.com/en-us/a)',
  },
  { title: 'another locale at the root', target: '[Eins](/de-de/a)', source: '[One](/en-us/a)' },
  {
    title: 'a locale that the source has not',
    target: '[Eins](https://example.com/zh-hans-cn/a)',
    source: '[One](https://example.com/a)',
  },
  {
    title: 'a localized fragment',
    target: '[Eins](a.md#überschrift)',
    source: '[One](a.md#heading)',
  },
  {
    title: 'localized fragments of one page',
    target: '[Zwei](a.md#zwei), [Eins](a.md#eins)',
    source: '[One](a.md#one), [Two](a.md#two)',
  },
  { title: 'a localized fragment alone', target: '[Eins](#eins)', source: '[One](#one)' },
  { title: 'another title', target: '[Eins](a.md "Neu")', source: '[One](a.md "Old")' },
  {
    title: 'angle brackets around the same destination',
    target: '[Eins](<a.md>)',
    source: '[One](a.md)',
  },
  { title: 'an image with another text', target: '![Bild](a.png)', source: '![Image](a.png)' },
  { title: 'an image without a text', target: '![](a.png)', source: '![Image](a.png)' },
  {
    title: 'an address in angle brackets that is bare in the source',
    target: '<https://example.com/a>',
    source: 'https://example.com/a',
  },
  {
    title: 'full-width punctuation behind a bare address',
    target: '参照 https://example.com/a。',
    source: 'See https://example.com/a.',
  },
  { title: 'destinations in code', target: '`[a](b.md)`', source: '`[a](c.md)`' },
  { title: 'cross references', target: '[a](xref:A.B)', source: '[a](xref:C.D)' },
  { title: 'texts without links', target: 'Ein Wort', source: 'A word' },
  { title: 'an empty target', target: '', source: '[One](a.md)' },
  { title: 'an empty source', target: '[Eins](a.md)', source: '' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(linkUrlMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'a lost link',
    target: 'Eins',
    source: '[One](a.md)',
    messages: [unexpected(0, 'a.md', 1)],
  },
  {
    title: 'an invented link',
    target: '[Eins](a.md)',
    source: 'One',
    messages: [unexpected(1, 'a.md', 0)],
  },
  {
    title: 'a changed link',
    target: '[Eins](b.md)',
    source: '[One](a.md)',
    messages: [unexpected(0, 'a.md', 1), unexpected(1, 'b.md', 0)],
  },
  {
    title: 'one of two equal links lost',
    target: '[Eins](a.md)',
    source: '[One](a.md) and [again](a.md)',
    messages: [unexpected(0, 'a.md', 1)],
  },
  {
    title: 'a changed query',
    target: '[Eins](a.md?view=2)',
    source: '[One](a.md?view=1)',
    messages: [unexpected(0, 'a.md?view=1', 1), unexpected(1, 'a.md?view=2', 0)],
  },
  {
    title: 'a changed host',
    target: '[Eins](https://example.de/a)',
    source: '[One](https://example.com/a)',
    messages: [unexpected(0, 'https://example.com/a', 1), unexpected(1, 'https://example.de/a', 0)],
  },
  {
    title: 'a changed image',
    target: '![Bild](b.png)',
    source: '![Image](a.png)',
    messages: [unexpected(0, 'a.png', 1), unexpected(1, 'b.png', 0)],
  },
  {
    title: 'a changed image in a link',
    target: '[![Bild](b.png)](c.md)',
    source: '[![Image](a.png)](c.md)',
    messages: [unexpected(0, 'a.png', 1), unexpected(1, 'b.png', 0)],
  },
  {
    title: 'a changed bare address',
    target: 'www.example.de',
    source: 'www.example.com',
    messages: [
      unexpected(0, 'http://www.example.com', 1),
      unexpected(1, 'http://www.example.de', 0),
    ],
  },
  {
    title: 'a changed mail address',
    target: '<b@example.com>',
    source: '<a@example.com>',
    messages: [unexpected(0, 'mailto:a@example.com', 1), unexpected(1, 'mailto:b@example.com', 0)],
  },
  {
    title: 'a lost link to a heading of the page',
    target: 'Eins',
    source: '[One](#one)',
    messages: [unexpected(0, '#one', 1)],
  },
  {
    title: 'a changed telephone number',
    target: '<tel:+15550199>',
    source: '<tel:+15550100>',
    messages: [unexpected(0, 'tel:+15550100', 1), unexpected(1, 'tel:+15550199', 0)],
  },
  {
    title: 'a changed folder of two hyphened words',
    target: '[Eins](../set-up/a.md)',
    source: '[One](../how-to/a.md)',
    messages: [unexpected(0, '../how-to/a.md', 1), unexpected(1, '../set-up/a.md', 0)],
  },
  {
    title: 'a changed folder of two longer hyphened words',
    target: '[Eins](../get-data/a.md)',
    source: '[One](../use-case/a.md)',
    messages: [unexpected(0, '../use-case/a.md', 1), unexpected(1, '../get-data/a.md', 0)],
  },
  {
    title: 'a changed name behind a letter that is not ASCII',
    target: '[Eins](bäche.md)',
    source: '[One](bücher.md)',
    messages: [unexpected(0, 'bücher.md', 1), unexpected(1, 'bäche.md', 0)],
  },
  {
    title: 'a changed name behind a space',
    target: '[Eins](<my new file.md>)',
    source: '[One](<my old file.md>)',
    messages: [unexpected(0, 'my old file.md', 1), unexpected(1, 'my new file.md', 0)],
  },
])('reports $title', ({ target, source, messages }) => {
  expect(checkPair(linkUrlMismatch, target, source)).toEqual(messages)
})

test('reports a link without a text', () => {
  expect(checkPair(linkUrlMismatch, 'Siehe [](a.md)', 'See [one](a.md)')).toEqual([
    'error Unexpected link to `a.md` without a text in target, expected one as in the source',
  ])
})

test('only notes a link whose text stands beside it', () => {
  expect(checkPair(linkUrlMismatch, '#12 [](a.md)', '[#12](a.md)')).toEqual([
    'info Unexpected link to `a.md` without a text in target, expected one as in the source',
  ])
})

test.each([
  {
    title: 'a cross reference that shows its own name',
    target: '[](xref:Tide)',
    source: '[T](xref:Tide)',
  },
  {
    title: 'a page in another language',
    target: '<https://de.example.org/flut>',
    source: '<https://en.example.org/tide>',
  },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(linkUrlMismatch, target, source)).toEqual([])
})

test('reports another page in the same language', () => {
  const target = '<https://en.example.org/tidex>'
  expect(checkPair(linkUrlMismatch, target, '<https://en.example.org/tide>')).toEqual([
    unexpected(0, 'https://en.example.org/tide', 1),
    unexpected(1, 'https://en.example.org/tidex', 0),
  ])
})

test('says once that white space cut an address', () => {
  const target = 'https://example.com/ tide/a'
  expect(checkPair(linkUrlMismatch, target, 'https://example.com/tide/a')).toEqual([
    unexpected(0, 'https://example.com/tide/a', 1),
  ])
})
