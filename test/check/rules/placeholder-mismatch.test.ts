import { expect, test } from 'vitest'
import { placeholderMismatch } from '../../../src/check/rules/placeholder-mismatch.ts'
import { checkPair } from '../check-pair.ts'

function unexpected(severity: string, actual: number, value: string, expected: number): string {
  return `${severity} Unexpected ${actual} of placeholder \`${value}\` in target, expected ${expected}`
}

test.each([
  { title: 'another order', target: '{1} von {0}', source: '{0} of {1}' },
  { title: 'named placeholders', target: 'Hallo {name}', source: 'Hello {name}' },
  { title: 'a per cent sign', target: 'zu 100%', source: 'by 100 percent' },
  { title: 'a per cent sign before a word', target: '50 % sind da', source: 'half of it is there' },
  {
    title: 'a per cent sign glued to a word',
    target: '50%ige Lösung',
    source: '50 percent solution',
  },
  { title: 'a doubled per cent sign', target: '%%s', source: 'a' },
  { title: 'placeholders in code', target: '`{a} %s`', source: '`{b} %d`' },
  { title: 'placeholders in destinations', target: '[a](b/{0}.md)', source: '[a](b/{1}.md)' },
  { title: 'an encoded space in an address', target: '<https://a.example/b%20c>', source: 'a' },
  { title: 'HTML', target: '<b>Wort</b>', source: 'Word' },
  { title: 'HTML in capitals', target: '<BR> Wort', source: 'Word' },
  { title: 'less and greater', target: 'a &lt; b und c &gt; d', source: 'a is below b' },
  { title: 'escaped braces', target: '\\{0\\}', source: '{0}' },
  { title: 'entities for brackets', target: '&lt;name&gt;', source: '\\<name>' },
  { title: 'the braces of TeX', target: '$\\frac{a}{c}$', source: '$\\frac{a}{b}$' },
  { title: 'braces around more than a name', target: '{ ein Wort }', source: '{ a word }' },
  { title: 'an empty target', target: '', source: '{0}' },
  { title: 'an empty source', target: '{0}', source: ' ' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(placeholderMismatch, target, source)).toEqual([])
})

test.each([
  {
    title: 'a lost placeholder',
    target: 'Hallo',
    source: 'Hi {name}',
    messages: [unexpected('error', 0, '{name}', 1)],
  },
  {
    title: 'an invented placeholder',
    target: 'Hallo {0}',
    source: 'Hi',
    messages: [unexpected('error', 1, '{0}', 0)],
  },
  {
    title: 'a placeholder that comes too often',
    target: '{0} {0}',
    source: '{0}',
    messages: [unexpected('error', 2, '{0}', 1)],
  },
  {
    title: 'a translated placeholder',
    target: '{größe} {anzahl}',
    source: '{size} {count}',
    messages: [
      unexpected('error', 0, '{size}', 1),
      unexpected('error', 0, '{count}', 1),
      unexpected('error', 1, '{anzahl}', 0),
    ],
  },
  {
    title: 'a lost `$` before braces',
    target: '{path}',
    source: `$${'{path}'}`,
    messages: [unexpected('error', 0, `$${'{path}'}`, 1), unexpected('error', 1, '{path}', 0)],
  },
  {
    title: 'a lost `%s`',
    target: 'Datei',
    source: 'File %s',
    messages: [unexpected('error', 0, '%s', 1)],
  },
  {
    title: 'a changed conversion',
    target: 'Zeile %s',
    source: 'Line %d',
    messages: [unexpected('error', 0, '%d', 1), unexpected('error', 1, '%s', 0)],
  },
  {
    title: 'a lost numbered conversion',
    target: '%1$s',
    source: '%1$s %2$d',
    messages: [unexpected('error', 0, '%2$d', 1)],
  },
  {
    title: 'a lost precision',
    target: '%f m',
    source: '%5.2f m',
    messages: [unexpected('error', 0, '%5.2f', 1), unexpected('error', 1, '%f', 0)],
  },
  {
    title: 'a lost named conversion',
    target: 'Station',
    source: 'Station %(name)s',
    messages: [unexpected('error', 0, '%(name)s', 1)],
  },
  {
    title: 'a conversion torn apart',
    target: 'Datei % s',
    source: 'File %s',
    messages: [unexpected('error', 0, '%s', 1)],
  },
  {
    title: 'a name in brackets that was lost',
    target: 'Geben Sie ein',
    source: 'Enter \\<station>',
    messages: [unexpected('error', 0, '<station>', 1)],
  },
  {
    title: 'a name in brackets that only looks like HTML',
    target: 'Geben Sie ein',
    source: 'Enter <station>',
    messages: [unexpected('error', 0, '<station>', 1)],
  },
  {
    title: 'only as an info a name in brackets that was translated',
    target: 'Geben Sie \\<pegel> ein',
    source: 'Enter \\<station>',
    messages: [unexpected('info', 0, '<station>', 1), unexpected('info', 1, '<pegel>', 0)],
  },
  {
    title: 'only as an info a name that was translated into another script',
    target: '\\<観測所> を入力',
    source: 'Enter \\<station>',
    messages: [unexpected('info', 0, '<station>', 1)],
  },
  {
    title: 'as an error a lost name beside a translated one',
    target: '\\<pegel>',
    source: '\\<station> \\<port>',
    messages: [
      unexpected('error', 0, '<station>', 1),
      unexpected('error', 0, '<port>', 1),
      unexpected('error', 1, '<pegel>', 0),
    ],
  },
  {
    title: 'a placeholder in the text of a link',
    target: '[Wort](a.md)',
    source: '[{0}](a.md)',
    messages: [unexpected('error', 0, '{0}', 1)],
  },
])('reports $title', ({ target, source, messages }) => {
  expect(checkPair(placeholderMismatch, target, source)).toEqual(messages)
})
