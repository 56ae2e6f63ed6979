import { readFileSync, writeFileSync } from 'node:fs'
import { type Column, formatTable } from '../src/report/table.ts'

const page = 'docs/benchmarks.md'

/** What a benchmark found. */
export interface PublishedTable {
  /** Name of the section's marks in the page, such as `batch`. */
  readonly section: string
  /** What was measured, in lines without a final line break. */
  readonly summary: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

/** Prints a table, and with `isForPage` puts it into the page of the documentation too. */
export function publishTable(table: PublishedTable, isForPage: boolean): void {
  process.stdout.write(`${table.summary}\n${formatTable(table.columns, table.rows)}`)
  if (isForPage) writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), table))
}

function replaceSection(text: string, { section, summary, columns, rows }: PublishedTable): string {
  const opening = `<!-- ${section} -->\n`
  const closing = `<!-- /${section} -->`
  const start = text.indexOf(opening)
  const end = text.indexOf(closing)
  if (start < 0 || end < start) throw new Error(`Unexpected ${page} without section ${section}`)
  const body = [
    columns.map(({ title }) => title),
    columns.map(({ align }) => (align === 'left' ? '---' : '--:')),
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |\n`)
  const intro = `${summary.replaceAll('\n', '  \n')}\n\n`
  return text.slice(0, start) + opening + intro + body.join('') + text.slice(end)
}
