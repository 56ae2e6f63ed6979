import { expect, test } from 'vitest'
import { entityMismatch } from '../../../src/check/rules/entity-mismatch.ts'
import { checkPair } from '../check-pair.ts'

test.each([
  { title: 'the character for its reference', target: '© 2', source: '&copy; 2' },
  { title: 'the reference for its character', target: 'a &gt; b', source: 'a > b' },
  { title: 'a text about references', target: '&amp;lt; steht da', source: 'it is &amp;lt;' },
  {
    title: 'an ampersand in front of a word',
    target: 'Ebbe &amp; Flut;',
    source: 'Ebb &amp; flow;',
  },
  { title: 'a name that is no reference', target: '&amp;pegel;', source: '&amp;gauge;' },
  { title: 'references in code', target: '`&amp;lt;`', source: '`&lt;`' },
])('accepts $title', ({ target, source }) => {
  expect(checkPair(entityMismatch, target, source)).toEqual([])
})

test.each([
  { title: 'a number that is escaped twice', target: '&amp;#160;', expected: '&#160;' },
  { title: 'a name that is escaped twice', target: '&amp;nbsp;', expected: '&nbsp;' },
])('reports $title', ({ target, expected }) => {
  expect(checkPair(entityMismatch, target, 'x')).toEqual([
    `warning Unexpected character reference \`${target}\` that is escaped twice in target, expected \`${expected}\``,
  ])
})

test.each(['& lt;', '&lt ;', '＆lt；'])('reports the broken `%s`', (target) => {
  expect(checkPair(entityMismatch, target, '&lt;')).toEqual([
    `warning Unexpected broken character reference \`${target}\` in target, expected \`&lt;\``,
  ])
})
