import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { findCodeSpans, isEscaped } from '../../src/bitext/code-spans.ts'

test.each([
  { title: 'no backticks', text: 'tide', spans: [] },
  { title: 'a code span', text: 'the `tide` rises', spans: ['`tide`'] },
  { title: 'two code spans', text: '`a` and `b`', spans: ['`a`', '`b`'] },
  { title: 'a longer run with a backtick inside', text: '``a`b``', spans: ['``a`b``'] },
  { title: 'runs without a partner', text: '`a ``b', spans: [] },
  { title: 'a lone run before a code span', text: '``a `b`', spans: ['`b`'] },
  { title: 'an escaped backtick', text: '\\`a`', spans: [] },
  { title: 'an escaped backslash', text: '\\\\`a`', spans: ['`a`'] },
  { title: 'an escaped first backtick of two', text: '\\``a`', spans: ['`a`'] },
  { title: 'a backslash at the end of code', text: '`C:\\` ok', spans: ['`C:\\`'] },
  { title: 'code over a line feed', text: '`a\nb`', spans: ['`a\nb`'] },
])('finds the code of a text with $title', ({ text, spans }) => {
  expect(findCodeSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(spans)
})

test('looks at nothing outside the given stretch', () => {
  expect(findCodeSpans('`a` `b` `c`', 3, 9)).toEqual([{ start: 4, end: 7 }])
})

test('a backslash before the given stretch escapes nothing in it', () => {
  expect(findCodeSpans('\\`a`', 1)).toEqual([{ start: 1, end: 4 }])
})

test('finds what remark finds', () => {
  const parts = fc.array(fc.constantFrom('a', ' ', '`', '``', '```', '\\', '*'), { maxLength: 20 })
  fc.assert(
    fc.property(parts, (middle) => {
      const text = `x${middle.join('')}x`
      expect(findCodeSpans(text)).toEqual(findInlineCode(text))
    }),
    { numRuns: 1000 },
  )
})

test.each([
  { title: 'no backslash', text: 'a*', escaped: false },
  { title: 'one backslash', text: '\\*', escaped: true },
  { title: 'two backslashes', text: '\\\\*', escaped: false },
  { title: 'three backslashes', text: '\\\\\\*', escaped: true },
])('a character behind $title: $escaped', ({ text, escaped }) => {
  expect(isEscaped(text, text.indexOf('*'))).toBe(escaped)
})

function findInlineCode(text: string) {
  const found: { start: number; end: number }[] = []
  visit(unified().use(remarkParse).parse(text))
  return found

  function visit(node: Nodes): void {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (node.type === 'inlineCode' && start !== undefined && end !== undefined) {
      found.push({ start, end })
    }
    if ('children' in node) node.children.forEach(visit)
  }
}
