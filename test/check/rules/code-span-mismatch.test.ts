import { expect, test } from 'vitest'
import { codeSpanMismatch } from '../../../src/check/rules/code-span-mismatch.ts'
import { checkPair } from '../check-pair.ts'

function unexpected(severity: string, actual: number, value: string, expected: number): string {
  return `${severity} Unexpected ${actual} of code span \`${value}\` in target, expected ${expected}`
}

test.each([
  { title: 'accepts the same spans', target: '`a` und `b`', source: '`a` and `b`' },
  { title: 'accepts another order', target: '`b` nach `a`', source: '`a` before `b`' },
  { title: 'accepts texts without code', target: 'Ein Wort', source: 'A word' },
  { title: 'accepts other fences around the same content', target: '`` a ``', source: '`a`' },
  { title: 'accepts a space inside of the fences', target: '` a `', source: '`a`' },
  { title: 'accepts a line break for a space', target: '`a b`', source: '`a\nb`' },
  { title: 'accepts a backtick that opens no code', target: 'Ein ` Wort', source: 'A word' },
  { title: 'accepts an escaped backtick', target: '\\`a\\`', source: 'a' },
  {
    title: 'accepts a backtick in a cross reference',
    target: '<xref:A.B`1> und <xref:C.D`2>',
    source: '<xref:C.D`2> and <xref:A.B`1>',
  },
  { title: 'leaves an empty target to `missing-target`', target: '', source: '`a`' },
  { title: 'leaves an empty source to `missing-source`', target: '`a`', source: ' ' },
])('$title', ({ target, source }) => {
  expect(checkPair(codeSpanMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'reports a lost span',
    target: 'Nun a',
    source: 'Now `a`',
    messages: [unexpected('error', 0, 'a', 1)],
  },
  {
    title: 'reports a translated span',
    target: 'Mit `starten`',
    source: 'With `start`',
    messages: [unexpected('error', 0, 'start', 1), unexpected('error', 1, 'starten', 0)],
  },
  {
    title: 'reports a difference in case',
    target: '`Tide`',
    source: '`tide`',
    messages: [unexpected('error', 0, 'tide', 1), unexpected('error', 1, 'Tide', 0)],
  },
  {
    title: 'reports a span that comes too often',
    target: '`a` und `a`',
    source: '`a`',
    messages: [unexpected('error', 2, 'a', 1)],
  },
  {
    title: 'reports a span that comes too rarely',
    target: '`a`',
    source: '`a`, `a`, `a`',
    messages: [unexpected('error', 1, 'a', 3)],
  },
  {
    title: 'reports an invented span',
    target: 'Nun `neu`',
    source: 'Now',
    messages: [unexpected('error', 1, 'neu', 0)],
  },
  {
    title: 'reports two spans that were glued',
    target: '`a``b`',
    source: '`a` `b`',
    messages: ['error Unexpected single code span `a``b` in target, expected `a` and `b` apart'],
  },
  {
    title: 'reports white space that was lost inside',
    target: '`a b`',
    source: '`a  b`',
    messages: [unexpected('error', 0, 'a  b', 1), unexpected('error', 1, 'a b', 0)],
  },
  {
    title: 'reports HTML in code that became HTML',
    target: 'Ein <br>',
    source: 'A `<br>`',
    messages: [unexpected('error', 0, '<br>', 1)],
  },
  {
    title: 'looks into links and emphasis',
    target: '[**a**](b.md)',
    source: '[**`a`**](b.md)',
    messages: [unexpected('error', 0, 'a', 1)],
  },
  {
    title: 'only notes code around what the source has as plain text',
    target: 'Starten Sie `tide`',
    source: 'Start tide',
    messages: [unexpected('info', 1, 'tide', 0)],
  },
  {
    title: 'only notes code around what the source has in bold',
    target: '`tide`',
    source: '**tide**',
    messages: [unexpected('info', 1, 'tide', 0)],
  },
  {
    title: 'only notes code around a word that also stands inside of another',
    target: '`at`',
    source: 'The data at hand',
    messages: [unexpected('info', 1, 'at', 0)],
  },
  {
    title: 'only notes code around a name with an escape in the source',
    target: '`max_age`',
    source: 'Set max\\_age',
    messages: [unexpected('info', 1, 'max_age', 0)],
  },
  {
    title: 'is not content with a part of a word',
    target: '`at`',
    source: 'The data',
    messages: [unexpected('error', 1, 'at', 0)],
  },
  {
    title: 'is not content with a text that the source has only as part of other code',
    target: '`tide start` `tide`',
    source: '`tide start`',
    messages: [unexpected('error', 1, 'tide', 0)],
  },
])('$title', ({ target, source, messages }) => {
  expect(checkPair(codeSpanMismatch, target, source)).toEqual(messages)
})
