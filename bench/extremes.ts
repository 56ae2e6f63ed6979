import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ExtremeText, extremeTexts } from './extreme-texts.ts'
import { measureProcess, type ProcessCost } from './measure-process.ts'
import { publishTable } from './publish-table.ts'

// Documents that are much larger than any that somebody writes, or made to be
// slow, through the real commands: a quarter, a half and all of each. What is
// linear takes about 4 times as long, at most, for all as for a quarter.

const { values } = parseArgs({
  options: {
    /** Puts the table into `docs/benchmarks.md`. */
    docs: { type: 'boolean', default: false },
    /** Part of a title: only these texts. */
    text: { type: 'string', multiple: true },
    command: { type: 'string', multiple: true },
    /** Seconds until a command is ended. */
    limit: { type: 'string', default: '600' },
    /** All sizes are multiplied by it. */
    scale: { type: 'string', default: '1' },
    cli: { type: 'string', default: 'dist/cli/main.js' },
  },
})

const commands: Readonly<Record<string, readonly string[]>> = {
  export: ['export', '--out', 'out'],
  check: ['check', '--no-config', '--format', 'jsonl'],
  build: ['build', '--out', 'out'],
}
const shares = [0.25, 0.5, 1]
const columns = [
  { title: 'Text', align: 'left' },
  { title: 'Command', align: 'left' },
  { title: 'MB', align: 'right' },
  { title: 'CPU s ¼', align: 'right' },
  { title: '½', align: 'right' },
  { title: 'all', align: 'right' },
  { title: 'all ÷ ¼', align: 'right' },
  { title: 'peak MB ¼', align: 'right' },
  { title: 'all', align: 'right' },
  { title: 'end', align: 'left' },
] as const

const work = mkdtempSync(join(tmpdir(), 'bitext-extremes-'))
const rows: string[][] = []
try {
  for (const text of extremeTexts) {
    if (values.text?.some((part) => text.title.includes(part)) ?? true) await measureText(text)
  }
} finally {
  rmSync(work, { recursive: true })
}
const summary = `One document each, one round; a command is ended after ${values.limit} s. The end is the exit code: 1 is findings`
publishTable({ section: 'extremes', summary, columns, rows }, values.docs)

async function measureText(text: ExtremeText): Promise<void> {
  const costs = new Map<string, ProcessCost[]>()
  let megabytes = 0
  for (const share of shares) {
    const folder = join(work, 'de-de')
    mkdirSync(folder)
    const path = join(folder, 'document.md')
    writeText(path, text.make(Math.round(text.full * Number(values.scale) * share)))
    megabytes = statSync(path).size / 1e6
    for (const [name, parameters] of Object.entries(commands)) {
      if (!(values.command?.includes(name) ?? true)) continue
      const known = costs.get(name) ?? []
      // What is ended at a half is not tried at full size.
      if (known.at(-1)?.status === 'timeout') continue
      const command = ['node', resolve(values.cli), ...parameters, 'de-de']
      const cost = await measureProcess(command, { folder: work, limit: Number(values.limit) })
      costs.set(name, [...known, cost])
      rmSync(join(work, 'out'), { recursive: true, force: true })
      process.stderr.write(`${text.title}, ${share}, ${name}: ${describe(cost)}\n`)
    }
    rmSync(folder, { recursive: true })
  }
  for (const [name, measured] of costs) rows.push(formatRow(text.title, name, megabytes, measured))
}

function writeText(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w')
  for (const part of parts) writeSync(file, part)
  closeSync(file)
}

function describe(cost: ProcessCost): string {
  if (cost.status === 'timeout') return `ended after ${cost.elapsedSeconds.toFixed(0)} s`
  const figures = `${cost.cpuSeconds.toFixed(2)} s, ${cost.peakMegabytes.toFixed(0)} MB`
  return isDone(cost) ? figures : `${figures}, ${cost.status}: ${cost.stderr.slice(-300).trim()}`
}

/** Findings are no failure. */
function isDone({ status }: ProcessCost): boolean {
  return status === '0' || status === '1'
}

function formatRow(
  title: string,
  command: string,
  megabytes: number,
  costs: readonly ProcessCost[],
): string[] {
  const [quarter, half, all] = costs
  const seconds = (cost: ProcessCost | undefined) => formatNumber(cost?.cpuSeconds, 2)
  const peak = (cost: ProcessCost | undefined) => formatNumber(cost?.peakMegabytes, 0)
  const ratio =
    all && isDone(all) && quarter ? formatNumber(all.cpuSeconds / quarter.cpuSeconds, 1) : '–'
  const ends = [...new Set(costs.map(({ status }) => status))].join(', ')
  return [
    title,
    command,
    megabytes.toFixed(1),
    seconds(quarter),
    seconds(half),
    seconds(all),
    ratio,
    peak(quarter),
    peak(all),
    ends,
  ]
}

function formatNumber(value = Number.NaN, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits)
}
