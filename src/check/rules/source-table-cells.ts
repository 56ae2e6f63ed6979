import type { Nodes, Table } from 'mdast'
import type { BitextDocument } from '../../bitext/document.ts'
import { parseBlocks } from '../../bitext/parse-blocks.ts'
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
  const { root, skeleton } = parseBlocks(document)
  let next = 0
  for (const { row, expected } of listRows(root)) {
    const start = row.position?.start.offset ?? 0
    const end = row.position?.end.offset ?? 0
    while ((skeleton.offsets[next] ?? end) < start) next++
    const unit = document.units[next]
    const actual = row.children.length
    const isInRow = (skeleton.offsets[next] ?? end) < end
    if (actual <= expected || !unit || !isInRow) continue
    const message = `Unexpected ${actual} cells in a table row, expected ${expected} as in the head of the table`
    yield locateProblem(unit, { message, expected, actual })
  }
}

/** All rows but heads, in the text's order. */
function listRows(root: Nodes) {
  const rows: { readonly row: Table['children'][number]; readonly expected: number }[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'table') {
      const expected = node.children[0]?.children.length ?? 0
      rows.push(...node.children.slice(1).map((row) => ({ row, expected })))
    } else if ('children' in node) {
      for (const child of node.children.toReversed()) waiting.push(child)
    }
  }
  return rows
}
