import { canonicalizeLocale } from '../../bitext/locale.ts'
import type { Term } from './glossary.ts'
import { createGlossaryError, glossaryLimits, type WordFile } from './glossary-error.ts'
import { parseTable, type TableRow } from './parse-table.ts'

const columns = ['source', 'target', 'forbidden', 'language'] as const
type Column = (typeof columns)[number]

/**
 * Reads a glossary in CSV or TSV.
 *
 * Its first row names the columns: `source`, `target`, `forbidden` and
 * `language`, in any order; others, such as a comment, are passed over.
 * Several targets or forbidden words are separated by `|`. Throws
 * `invalid-glossary`.
 */
export function readTableGlossary(file: WordFile): Term[] {
  const [header, ...rows] = parseTable(file)
  if (!header) throw createGlossaryError(file.path, `Unexpected empty file, ${expectedHeader}`)
  const places = findColumns(header, file.path)
  return rows.map((row) => readTerm(row, places, file.path))
}

const expectedHeader = `expected a first row such as \`${columns.join(',')}\``

function findColumns({ cells, line }: TableRow, path: string): ReadonlyMap<string, number> {
  const names = cells.map((cell) => cell.toLowerCase())
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
  if (twice !== undefined) {
    throw createGlossaryError(path, `Unexpected second column \`${twice}\`, expected one`, { line })
  }
  const places = new Map(names.map((name, index) => [name, index]))
  if (!places.has('source') || !(places.has('target') || places.has('forbidden'))) {
    const seen = cells.map((cell) => `\`${cell.slice(0, 40)}\``).slice(0, 8)
    throw createGlossaryError(path, `Unexpected columns ${seen.join(', ')}, ${expectedHeader}`, {
      line,
    })
  }
  return places
}

function readTerm(
  { cells, line }: TableRow,
  places: ReadonlyMap<string, number>,
  path: string,
): Term {
  const read = (column: Column) => cells[places.get(column) ?? -1] ?? ''
  const source = read('source')
  const preferred = splitCell(read('target'))
  const forbidden = splitCell(read('forbidden'))
  const language = readLanguage(read('language'), line, path)
  if (source === '')
    throw createGlossaryError(path, 'Unexpected empty `source`, expected a term', { line })
  if (preferred.length + forbidden.length === 0) {
    const fault = `Unexpected term \`${source.slice(0, 40)}\` without target, expected a \`target\` or a \`forbidden\` one`
    throw createGlossaryError(path, fault, { line })
  }
  if (
    [source, ...preferred, ...forbidden].some((term) => term.length > glossaryLimits.termLength)
  ) {
    const fault = `Unexpected length of a term, expected at most ${glossaryLimits.termLength} characters`
    throw createGlossaryError(path, fault, { line })
  }
  return { source, preferred, forbidden, ...(language === undefined ? {} : { language }) }
}

function splitCell(cell: string): string[] {
  const parts = cell.split('|').map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

function readLanguage(cell: string, line: number, path: string): string | undefined {
  if (cell === '') return undefined
  const language = canonicalizeLocale(cell)
  if (language !== undefined) return language
  const fault = `Unexpected language \`${cell.slice(0, 40)}\`, expected a BCP 47 tag such as \`de-DE\``
  throw createGlossaryError(path, fault, { line })
}
