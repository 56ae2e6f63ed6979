import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCells } from '../../../src/bitext/blocks/table-cells.ts'
import { parseBlockTree } from '../../../src/bitext/parse-blocks.ts'

const row = fc
  .array(fc.constantFrom('|', ' ', 'a', '\\', '\\|', '`', '\t'), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '')

test('a row has the cells that remark sees', () => {
  fc.assert(
    fc.property(row, (text) => {
      const [table] = parseBlockTree(`|a|\n|-|\n${text}\n`).children
      fc.pre(table?.type === 'table' && table.children.length === 2)
      expect(listCells(text, 0, text.length)).toHaveLength(table.children[1]?.children.length ?? 0)
    }),
    { numRuns: 300 },
  )
})

test.each([
  { text: '| a | b |', cells: [' a ', ' b '] },
  { text: 'a | b', cells: ['a ', ' b'] },
  { text: '| a \\| b | |', cells: [' a \\| b ', ' '] },
  { text: '|', cells: [''] },
])('the cells of $text', ({ text, cells }) => {
  const places = listCells(text, 0, text.length)
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(cells)
})
