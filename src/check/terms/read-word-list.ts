import { createGlossaryError, glossaryLimits, type WordFile } from './glossary-error.ts'
import { parseTable } from './parse-table.ts'

const headers = ['source', 'term', 'word', 'name']

/**
 * Reads names that are not translated.
 *
 * TXT has one a line; lines that begin with `# ` are comments. CSV and TSV have
 * a column `source`, `term`, `word` or `name`, or one column without a header.
 * Throws `invalid-glossary`.
 */
export function readWordList(file: WordFile): string[] {
  const words = /\.(?:csv|tsv|tab)$/i.test(file.path) ? readTable(file) : readLines(file.text)
  for (const { text, line } of words) {
    if (text.length <= glossaryLimits.termLength) continue
    const fault = `Unexpected length of a word, expected at most ${glossaryLimits.termLength} characters`
    throw createGlossaryError(file.path, fault, { line })
  }
  return words.map(({ text }) => text).filter((text) => text !== '')
}

interface Word {
  readonly text: string
  readonly line: number
}

function readLines(text: string): Word[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  return lines
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((word) => !/^#(?:\s|$)/.test(word.text))
}

function readTable(file: WordFile): Word[] {
  const rows = parseTable(file)
  const first = rows[0]?.cells.map((cell) => cell.toLowerCase()) ?? []
  const column = first.findIndex((cell) => headers.includes(cell))
  if (column < 0 && first.length > 1) {
    const fault = `Unexpected ${first.length} columns, expected one, or a first row with \`source\``
    throw createGlossaryError(file.path, fault, { line: rows[0]?.line ?? 1 })
  }
  const body = column < 0 ? rows : rows.slice(1)
  return body.map(({ cells, line }) => ({ text: cells[Math.max(0, column)] ?? '', line }))
}
