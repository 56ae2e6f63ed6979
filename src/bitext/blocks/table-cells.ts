import { backslash, isSpaceOrTab, verticalBar } from './characters.ts'
import { isEscapedInCell } from './table-lines.ts'

/** What stands between the pipes of a table row, as UTF-16 offsets. */
export interface CellPlace {
  readonly start: number
  readonly end: number
}

/** The cells of the table row that stands from `start` to `end`; a row has at least one. */
export function listCells(text: string, start: number, end: number): CellPlace[] {
  const cells: CellPlace[] = []
  let cellStart = start
  let hasText = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === verticalBar) {
      const isFirst = cells.length === 0 && cellStart === start
      // A pipe before the first cell opens the row.
      if (hasText || !isFirst) cells.push({ start: cellStart, end: at })
      cellStart = at + 1
      hasText = false
    } else if (!isSpaceOrTab(code)) {
      hasText = true
      if (code === backslash && isEscapedInCell(text, at + 1, end)) at++
    }
  }
  if (hasText || cells.length === 0) cells.push({ start: cellStart, end })
  return cells
}
