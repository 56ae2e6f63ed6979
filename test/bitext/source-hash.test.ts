import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import { matchesSourceHash } from '../../src/bitext/source-hash.ts'

const lf = '# Tide\n\nIt rises: 潮.\n'
const crlf = lf.replaceAll('\n', '\r\n')
const mixed = lf.replace('\n', '\r\n')

test.each([
  { title: 'the bytes as stored', hashed: lf, sourceText: lf, matches: true },
  { title: 'CRLF, the file has LF', hashed: crlf, sourceText: lf, matches: true },
  { title: 'LF, the file has CRLF', hashed: lf, sourceText: crlf, matches: true },
  { title: 'mixed line ends as stored', hashed: mixed, sourceText: mixed, matches: true },
  { title: 'LF, the file has mixed line ends', hashed: lf, sourceText: mixed, matches: true },
  { title: 'CRLF, the file has mixed line ends', hashed: crlf, sourceText: mixed, matches: true },
  {
    title: 'a byte order mark too',
    hashed: `\uFEFF${lf}`,
    sourceText: `\uFEFF${lf}`,
    matches: true,
  },
  { title: 'another text', hashed: lf, sourceText: `${lf}More.\n`, matches: false },
  { title: 'an empty file', hashed: '', sourceText: '', matches: true },
])('a hash of $title: $matches', ({ hashed, sourceText, matches }) => {
  expect(matchesSourceHash(withHash(sha1(hashed)), sourceText)).toBe(matches)
})

test('a hash in upper case matches', () => {
  expect(matchesSourceHash(withHash(sha1(lf).toUpperCase()), lf)).toBe(true)
})

test.each([
  { title: 'front matter', text: '# Tide' },
  { title: 'a hash', text: '---\ntitle: Tide\n---\n' },
  { title: 'a value', text: '---\nms.openlocfilehash:\n---\n' },
])('a document without $title matches nothing', ({ text }) => {
  expect(matchesSourceHash(parseBitext(text), lf)).toBe(false)
})

function withHash(hash: string) {
  return parseBitext(`---\nms.openlocfilehash: ${hash}\n---\n`)
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
