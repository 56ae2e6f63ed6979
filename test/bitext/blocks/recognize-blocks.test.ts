import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listBlocks, listBlocksWithRemark } from '../../../src/bitext/blocks/list-blocks.ts'
import { recognizeBlocks } from '../../../src/bitext/blocks/recognize-blocks.ts'
import { anyText } from '../any-text.ts'
import { expectLinear } from '../expect-linear.ts'
import { sampleDocuments } from '../sample-documents.ts'
import { blockText } from './block-text.ts'

test('what is recognised is what remark says', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 5, arbitrary: blockText }, anyText), (text) => {
      const recognized = recognizeBlocks(text)
      fc.pre(recognized !== undefined)
      expect(recognized).toEqual(listBlocksWithRemark(text))
    }),
    { numRuns: 2000 },
  )
})

test('blocks stand in the order of the text', () => {
  fc.assert(
    fc.property(blockText, (text) => {
      const starts = listBlocksWithRemark(text).map(({ start }) => start)
      expect(starts).toEqual(starts.toSorted((one, other) => one - other))
    }),
    { numRuns: 500 },
  )
})

test.each(sampleDocuments)('$title: with and without recogniser', ({ text }) => {
  expect(listBlocks(text)).toEqual(listBlocksWithRemark(text))
})

// Where micromark has its own way.
test.each([
  { title: 'indented code is interrupted by few lists', text: '    a\n\n2. b\n' },
  { title: 'indented code on a lazy line ends with it', text: '>\n    a\n    b\n' },
  { title: 'a list in a quote that interrupts begins with 1', text: 'a\n> 2. b\n' },
  { title: 'a footnote in a footnote needs one indent', text: '[^a]:[^b]: c\n    d\n' },
  { title: 'a table interrupts a paragraph', text: 'a\nb | c\n--|--\n' },
  { title: 'a row is not lazy', text: '> | a |\n> |---|\n| b |\n' },
  { title: 'a list takes the place of a delimiter row', text: 'a | b\n- | -\n' },
  { title: 'an item does not begin with two blank lines', text: '-\n\n  a\n' },
  { title: 'a tab is split between a quote and code', text: '>\t\ta\n' },
  { title: 'an underline below definitions alone is text', text: '[a]: b\n===\nc\n' },
  { title: 'an underlined heading begins behind definitions', text: '[a]: b\nc\n===\n' },
  { title: 'front matter is no rule', text: '---\na: 1\n---\n# b\n' },
  { title: 'the box of a task is text', text: '- [x] a\n\n|\n' },
])('$title', ({ text }) => {
  expect(recognizeBlocks(text)).toEqual(listBlocksWithRemark(text))
})

test.each([
  { title: 'a paragraph', text: 'a\nb\n' },
  { title: 'headings', text: '# a\n\nb\n===\n' },
  { title: 'nested lists', text: '1. a\n   - b\n\n     c\n2. d\n' },
  { title: 'an alert', text: '> [!NOTE]\n> a\n' },
  { title: 'code', text: '```\na\n```\n\n    b\n' },
  { title: 'HTML', text: '<!-- a\n-->\n<div>\n\n</div>\n' },
  { title: 'a table', text: '| a | b |\n|---|---|\n| c | d |\n' },
  { title: 'definitions', text: '[a]: b "c"\n[^d]: e\n' },
])('recognises $title', ({ text }) => {
  expect(recognizeBlocks(text)).toBeDefined()
})

test.each([
  { title: 'an open definition', text: '[a]:\nb\n' },
  { title: 'front matter without an end', text: '---\na: 1\n' },
  { title: 'an address in a heading beside a table', text: '# a@b.c\n\n|\n' },
  { title: 'containers deeper than remark is given', text: `${'> '.repeat(101)}a\n` },
])('leaves $title to remark', ({ text }) => {
  expect(recognizeBlocks(text)).toBeUndefined()
  expect(listBlocks(text)).toEqual(listBlocksWithRemark(text))
})

test.each([
  { title: 'quotes', part: '> a\n' },
  { title: 'quotes on one line', part: '>' },
  { title: 'a rule', part: '- ' },
  { title: 'rules that are items', part: '- - - - a\n' },
  { title: 'rules', part: '- - - -\n' },
  { title: 'open brackets', part: '[' },
  { title: 'lines of open brackets', part: '[a\n' },
  { title: 'lines of definitions', part: '[a]: b\n' },
  { title: 'pipes', part: '|' },
  { title: 'lines of pipes', part: '| |\n' },
  { title: 'rows', before: '|a|\n|-|\n', part: '|a|\n' },
  { title: 'delimiter rows', part: '|-|\n' },
  { title: 'short lists', part: '- a\n\n# b\n\n' },
  { title: 'blank lines in many lists', before: `${'- '.repeat(90)}a\n`, part: '\n' },
  { title: 'open tags', part: '<a b="' },
  { title: 'lines of open comments', part: '<!--\n' },
  { title: 'backticks', part: '`' },
  { title: 'number signs', before: '# ', part: '# ' },
  { title: 'line endings', part: '\r' },
])('takes linear time for $title', ({ before = '', part }) => {
  expectLinear(recognizeBlocks, { before, part, length: 2 ** 19 })
})

test('lists inside each other, line by line, take time by the length of the text', () => {
  const build = (depth: number) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a\n`).join('')
  const start = process.cpuUsage()
  expect(recognizeBlocks(build(2000))).toBeDefined()
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2)
})
