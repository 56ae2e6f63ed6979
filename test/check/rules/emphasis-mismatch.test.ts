import { expect, test } from 'vitest'
import { emphasisMismatch } from '../../../src/check/rules/emphasis-mismatch.ts'
import { checkPair } from '../check-pair.ts'

const plainStars =
  'error Unexpected `**` that is plain text in target, expected it to begin or end emphasis'

test.each([
  { title: 'another order', target: '**b** vor *a*', source: '*a* after **b**' },
  { title: 'HTML for Markdown', target: '<b>Start</b>', source: '**Start**' },
  {
    title: 'underscores for asterisks',
    target: '__Start__ und _Ebbe_',
    source: '**Start** and *ebb*',
  },
  { title: 'quotes for bold text', target: '„Start“ drücken', source: 'Press **Start**' },
  { title: 'italics for bold text', target: '*Start* drücken', source: 'Press **Start**' },
  { title: 'a multiplication', target: '3 * 4 Pegel', source: '3 * 4 gauges' },
  { title: 'asterisks in code', target: '`**` steht für alles', source: '`**` means all' },
  {
    title: 'a name with underscores',
    target: 'Der Wert tide_level_max',
    source: 'The value tide_level_max',
  },
  { title: 'what is broken in the source too', target: '** Start **', source: '** Start **' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(emphasisMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'a space inside of the asterisks',
    target: '** Start **',
    source: '**Start**',
    messages: [plainStars],
  },
  {
    title: 'a lost partner',
    target: '**Start drücken',
    source: '**Start**',
    messages: [plainStars],
  },
  {
    title: 'asterisks torn apart',
    target: '* *Start* *',
    source: '**Start**',
    messages: [
      'error Unexpected `*` that is plain text in target, expected it to begin or end emphasis',
    ],
  },
  {
    title: 'full-width asterisks',
    target: '＊＊Start＊＊',
    source: '**Start**',
    messages: [
      'error Unexpected `＊＊` that is plain text in target, expected it to begin or end emphasis',
    ],
  },
  {
    title: 'lost bold text',
    target: 'Start',
    source: '**Start**',
    messages: ['warning Unexpected 0 bold stretches in target, expected 1'],
  },
  {
    title: 'lost bold text where other bold text stands in quotes',
    target: '"**Datei**" und "Neu"',
    source: '**File** and **New**',
    messages: ['warning Unexpected 1 bold stretches in target, expected 2'],
  },
  {
    title: 'lost italics',
    target: 'Ebbe',
    source: '*Ebb*',
    messages: ['warning Unexpected 0 italic stretches in target, expected 1'],
  },
])('reports $title', ({ target, source, messages }) => {
  expect(checkPair(emphasisMismatch, target, source)).toEqual(messages)
})

test('only notes lost bold text in Chinese', () => {
  expect(checkPair(emphasisMismatch, '打开文件', 'Open the **file**', 'zh-TW')).toEqual([
    'info Unexpected 0 bold stretches in target, expected 1',
  ])
})

test.each(['ja-JP', 'zh-CN', 'ko-KR', 'he-IL'])('does not count italics in %s', (language) => {
  expect(checkPair(emphasisMismatch, '1', '*ebb* 1', language)).toEqual([])
})
