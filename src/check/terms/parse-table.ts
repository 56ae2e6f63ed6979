import { CsvError, parse } from 'csv-parse/sync'
import { createGlossaryError, glossaryLimits, type WordFile } from './glossary-error.ts'

/** A row of a table, and the line that it ends in. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
}

const delimiters = [',', ';', '\t'] as const

/**
 * Reads CSV (RFC 4180) or TSV; rows without text are left out, cells are
 * trimmed. The first line tells whether commas, semicolons or tabs are between
 * the cells.
 *
 * Throws `invalid-glossary`.
 */
export function parseTable({ path, text }: WordFile): readonly TableRow[] {
  const delimiter = findDelimiter(path, text)
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter,
      info: true,
      max_record_size: glossaryLimits.termLength * 100,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      skip_records_with_empty_values: true,
      trim: true,
    })
    return Array.isArray(rows) ? rows.map(readRow) : []
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = Number(cause['lines'])
    const fault = `Unreadable table: ${cause.message}`
    throw createGlossaryError(path, fault, { ...(line > 0 ? { line } : {}), cause })
  }
}

function findDelimiter(path: string, text: string): string {
  if (/\.(?:tsv|tab)$/i.test(path)) return '\t'
  const end = text.search(/[\r\n]/)
  const header = text.slice(0, end < 0 ? 10_000 : end)
  const count = (delimiter: string) => header.split(delimiter).length
  return delimiters.reduce((best, other) => (count(other) > count(best) ? other : best))
}

/** The parser's types do not know what `info` adds. */
function readRow(row: { record: readonly string[]; info: { lines: number } }): TableRow {
  return { cells: row.record, line: row.info.lines }
}
