export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
}

/** Formats rows as a table in plain text, with a line under the titles. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const titles = columns.map(({ title }) => title)
  const widths = titles.map((title, index) =>
    rows.reduce((width, row) => Math.max(width, row[index]?.length ?? 0), title.length),
  )
  const line = widths.map((width) => '─'.repeat(width))
  return [titles, line, ...rows]
    .map((row) => formatRow(row, columns, widths))
    .map((row) => `${row.trimEnd()}\n`)
    .join('')
}

function formatRow(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string {
  return widths
    .map((width, index) => {
      const cell = row[index] ?? ''
      return columns[index]?.align === 'right' ? cell.padStart(width) : cell.padEnd(width)
    })
    .join('  ')
}
