import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'bench/precision'

/** A finding on a published document that somebody has read. */
export interface Reading {
  readonly file: string
  readonly id: string
  readonly rule: string
  /** Whether the translation is at fault there, and a translator would want to know. */
  readonly verdict: 'real' | 'false'
  readonly reason: string
}

/** All readings in `bench/precision/*.csv`; their columns are `file,id,rule,verdict,reason`. */
export function readReadings(): Reading[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => parseReadings(readFileSync(join(folder, name), 'utf8'), name))
}

function parseReadings(csv: string, name: string): Reading[] {
  const [head, ...lines] = csv.trimEnd().split('\n')
  if (head !== 'file,id,rule,verdict,reason') throw new Error(`Unexpected columns in ${name}`)
  return lines.map((line, index) => {
    const [file, id, rule, verdict, reason] = splitLine(line)
    const isWhole = file && id !== undefined && rule && reason
    if (!isWhole || (verdict !== 'real' && verdict !== 'false')) {
      throw new Error(`Unexpected line ${index + 2} in ${name}`)
    }
    return { file, id, rule, verdict, reason }
  })
}

function splitLine(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  )
}

/** The table of the documentation, in Markdown. */
export function formatPrecision(readings: readonly Reading[]): string {
  const rows = [...new Set(readings.map(({ rule }) => rule))]
    .sort()
    .map((id) => [`\`${id}\``, ...formatCounts(readings.filter(({ rule }) => rule === id))])
  return [
    ['rule', 'read', 'real', 'false', 'precision'],
    ['---', '--:', '--:', '--:', '--:'],
    ...rows,
    ['**all**', ...formatCounts(readings)],
  ]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

function formatCounts(readings: readonly Reading[]): string[] {
  const real = readings.filter(({ verdict }) => verdict === 'real').length
  const share = readings.length === 0 ? '' : `${Math.round((100 * real) / readings.length)} %`
  return [String(readings.length), String(real), String(readings.length - real), share]
}
