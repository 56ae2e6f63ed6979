import { listCells } from '../../bitext/blocks/table-cells.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import { readBlocks } from '../../bitext/read-blocks.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule } from '../rule.ts'
import { locateProblem } from '../unit-rule.ts'

/** Reports a table row with more cells than the table's head. */
export const sourceTableCells: CheckRule = {
  id: 'source-table-cells',
  severity: 'warning',
  preset: 'strict',
  description: 'Rows of a table have no more cells than its head',
  details: `
Cells that the head of a table has no place for are not shown at all. Mostly a \`|\` in the text was
not escaped. Tables of both languages have the same rows, so the source document is to be corrected.

Not reported: rows with fewer cells, because the missing ones are empty to the reader; rows without
a pair.
`,
  examples: [
    {
      title: 'as many cells',
      text: '| A | B |\n|---|---|\n| <span data-ttu-id="3a960-101">x</span><span class="sxs-lookup"><span data-stu-id="3a960-101">y</span></span> | 1 |\n',
    },
    {
      title: 'fewer cells',
      text: '| A | B |\n|---|---|\n| <span data-ttu-id="3a960-101">x</span><span class="sxs-lookup"><span data-stu-id="3a960-101">y</span></span> |\n',
    },
    {
      title: 'a cell too many',
      text: '| A | B |\n|---|---|\n| <span data-ttu-id="3a960-101">x</span><span class="sxs-lookup"><span data-stu-id="3a960-101">y</span></span> | 1 | 2 |\n',
      findings: [
        'warning Unexpected 3 cells in a table row, expected 2 as in the head of the table',
      ],
    },
  ],
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  if (!document.text.includes('|')) return
  const { blocks, skeleton } = readBlocks(document)
  let next = 0
  let expected: number | undefined
  for (const { type, start, end } of blocks) {
    if (type === 'table') expected = undefined
    if (type !== 'tableRow') continue
    const actual = listCells(skeleton.text, start, end).length
    if (expected === undefined) {
      expected = actual
      continue
    }
    while ((skeleton.offsets[next] ?? end) < start) next++
    const unit = document.units[next]
    const isInRow = (skeleton.offsets[next] ?? end) < end
    if (actual <= expected || !unit || !isInRow) continue
    const message = `Unexpected ${actual} cells in a table row, expected ${expected} as in the head of the table`
    yield locateProblem(unit, { message, expected, actual })
  }
}
