import { expect, test } from 'vitest'
import { readReadable } from '../../src/bitext/readable-text.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'

test.each([
  { title: 'plain text is one part', text: 'Ebbe und Flut', parts: ['Ebbe und Flut'] },
  { title: 'an empty text has no parts', text: '', parts: [] },
  { title: 'an escape is its character', text: 'a\\_b \\* c', parts: ['a_b * c'] },
  { title: 'an entity is its character', text: 'a&nbsp;b &lt;c&#62;', parts: ['a\u00A0b <c>'] },
  { title: 'what is no entity stays', text: 'a &b; & c', parts: ['a &b; & c'] },
  { title: 'an escape alone is text', text: '\\*', parts: ['*'] },
  {
    title: 'codes divide the text',
    text: 'a **b\\_c** `d&lt;`',
    parts: ['a ', { start: '**' }, 'b_c', { end: '**' }, ' ', { placeholder: '`d&lt;`' }],
  },
  {
    title: 'an escape between codes is text between them',
    text: '`a`\\*`b`',
    parts: [{ placeholder: '`a`' }, '*', { placeholder: '`b`' }],
  },
  {
    title: 'an alt text is text',
    text: '![a&amp;b](c.png)',
    parts: [{ start: '![' }, 'a&b', { end: '](c.png)' }],
  },
  {
    title: 'an entity for a tab stays a code',
    text: 'a&Tab;b',
    parts: ['a', { placeholder: '&Tab;' }, 'b'],
  },
  {
    title: 'an entity for a line feed stays a code',
    text: 'a&#10;b&#xD;',
    parts: ['a', { placeholder: '&#10;' }, 'b', { placeholder: '&#xD;' }],
  },
  {
    title: 'an entity for a control character stays a code',
    text: '&#127;&#x85;',
    parts: [{ placeholder: '&#127;' }, { placeholder: '&#x85;' }],
  },
  { title: 'an entity for NUL stays a code', text: '&#0;', parts: [{ placeholder: '&#0;' }] },
  {
    title: 'an entity beyond XML stays a code',
    text: '&#xFFFE;',
    parts: [{ placeholder: '&#xFFFE;' }],
  },
  {
    title: 'an entity for two characters stays a code',
    text: 'a&fjlig;b',
    parts: ['a', { placeholder: '&fjlig;' }, 'b'],
  },
  { title: 'a character beyond the BMP is text', text: 'a&#x1F600;', parts: ['a😀'] },
  {
    title: 'a bare link is a code',
    text: 'https://example.com',
    parts: [{ placeholder: 'https://example.com' }],
  },
])('$title', ({ text, parts }) => {
  const [tokens = []] = tokenizeTexts([text])
  expect(
    readReadable(tokens).map((part) =>
      part.type === 'text' ? part.text : { [part.token.type]: part.token.text },
    ),
  ).toEqual(parts)
})
