import { expect, test } from 'vitest'
import { formatDiff } from '../../src/cli/format-diff.ts'

const header =
  '===================================================================\n--- a/x.md\n+++ b/x.md\n'

test.each([
  {
    title: 'changed lines',
    before: 'a\nb\nc\nd\n',
    after: 'a\nb\nx\nd\n',
    diff: '@@ -2,3 +2,3 @@\n b\n-c\n+x\n d\n',
  },
  {
    title: 'CRLF and tabs as they are',
    before: 'a\tb\r\n',
    after: 'a\tc\r\n',
    diff: '@@ -1,1 +1,1 @@\n-a\tb\r\n+a\tc\r\n',
  },
  {
    title: 'escapes for a terminal',
    before: 'a\u001B[2J\u202E',
    after: 'b',
    diff: '@@ -1,1 +1,1 @@\n-a\\u{1B}[2J\\u{202E}\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n',
  },
  {
    title: 'commands to a build service',
    before: '::error::x\na\n',
    after: '::error::x\n##[group]\n',
    diff: '@@ -1,2 +1,2 @@\n \\u{3A}:error::x\n-a\n+\\u{23}#[group]\n',
  },
])('shows $title', ({ before, after, diff }) => {
  expect(formatDiff('x.md', before, after)).toBe(header + diff)
})

test('gives up on more changes than anybody reads', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${index}`)
  const text = formatDiff('x.md', lines.join('\n'), lines.map((line) => `${line}.`).join('\n'))
  expect(text).toBe('--- a/x.md\n+++ b/x.md\nMore than 10000 lines differ\n')
})
