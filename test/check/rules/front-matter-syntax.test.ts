import { expect, test } from 'vitest'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { checkDocument } from '../../../src/check/check-document.ts'
import { frontMatterSyntax } from '../../../src/check/rules/front-matter-syntax.ts'
import { pair } from '../../pair.ts'
import { checkText } from '../check-pair.ts'

test.each([
  { title: 'no front matter', text: pair('Wort', 'Word') },
  { title: 'an empty document', text: '' },
  { title: 'empty front matter', text: '---\n---\n' },
  { title: 'YAML', text: '---\ntitle: Pegel\nms.contentlocale: de-DE\n---\n' },
  { title: 'YAML with CRLF', text: '---\r\ntitle: "Pegel: lesen"\r\n---\r\n' },
  { title: 'YAML with mixed line ends', text: '---\r\ntitle: a\nauthor: b\r\n---\n' },
  { title: 'YAML behind a byte order mark', text: '\uFEFF---\ntitle: a\n---\n' },
  { title: 'lists and blocks', text: '---\na:\n- b\n- c\nd: >-\n  e\n  f\n---\n' },
  { title: 'a thematic break', text: '---\n\n[a: b' },
  { title: 'broken YAML further down', text: 'a\n\n---\nb: [c\n---\n' },
])('accepts $title', ({ text }) => {
  expect(checkText(frontMatterSyntax, text)).toEqual([])
})

test.each([
  { title: 'a quote that does not end', text: '---\ntitle: "a\n---\n' },
  { title: 'a list that does not end', text: '---\ntitle: [a\n---\n' },
  { title: 'a colon in a bare value', text: '---\ntitle: a: b\n---\n' },
  { title: 'a key twice', text: '---\ntitle: a\ntitle: b\n---\n' },
])('warns of $title', ({ text }) => {
  const [first] = checkText(frontMatterSyntax, text)
  expect(first).toMatch(/^warning Unreadable front matter: [^\n]+$/)
})

test('says on which line it is', () => {
  const text = '---\r\ntitle: a\r\nauthor: b: c\r\n---\r\n'
  const [finding] = checkDocument(parseBitext(text, { path: 'a.md' }), {
    rules: [{ rule: frontMatterSyntax, severity: frontMatterSyntax.severity }],
  })
  expect(finding).toMatchObject({ file: 'a.md', line: 3, rule: 'front-matter-syntax' })
})

test('does not repeat the place that YAML puts into its messages', () => {
  const [message] = checkText(frontMatterSyntax, '---\ntitle: a: b\n---\n')
  expect(message).not.toMatch(/line \d|column \d/)
})
