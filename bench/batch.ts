import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BatchCommand, batchCommands, knowsOption, runBatchCommand } from './batch-command.ts'
import { findDifference } from './compare-outputs.ts'
import { describeTree, type MadeTree, makeTree, usualDocuments } from './make-tree.ts'
import { measureProcess, type ProcessCost } from './measure-process.ts'
import { publishTable } from './publish-table.ts'
import { median } from './texts.ts'

// A whole documentation set through the real commands, each a process of its
// own from its start to its end, held against what reading and hashing the same
// files costs with one thread. The ways of all commands take turns.

const { values } = parseArgs({
  options: {
    /** Puts the table into `docs/benchmarks.md`. */
    docs: { type: 'boolean', default: false },
    documents: { type: 'string', default: String(usualDocuments) },
    rounds: { type: 'string', default: '3' },
    command: { type: 'string', multiple: true },
    cli: { type: 'string', default: 'dist/cli/main.js' },
  },
})

/** A way to run a command. */
interface Way {
  readonly title: string
  readonly options: readonly string[]
  /** What the cache of this round holds before; without it there is no cache. */
  readonly cache?: 'nothing' | 'everything' | 'all but one document'
}

const { cli } = values
const rounds = Number(values.rounds)
const hashing = 'read and hash'
const commands = batchCommands.filter((command) => values.command?.includes(command) ?? true)
const work = mkdtempSync(join(tmpdir(), 'bitext-batch-'))
const tree = join(work, 'tree')
const costs = new Map<string, ProcessCost[]>()
const differences: string[] = []
try {
  const made = makeTree(tree, Number(values.documents))
  for (let round = 1; round <= rounds; round++) await runRound(round, made.paths)
  publishCosts(made)
} finally {
  rmSync(work, { recursive: true })
}
for (const difference of differences) process.stdout.write(`Differs: ${difference}\n`)
if (differences.length > 0) process.exitCode = 1

async function runRound(round: number, paths: readonly string[]): Promise<void> {
  const script = join(import.meta.dirname, 'read-and-hash.js')
  record(round, hashing, await measureProcess(['node', script, tree]))
  const changed = paths[(round * 97) % paths.length] ?? ''
  for (const command of commands) await runCommand(round, command, changed)
}

async function runCommand(round: number, command: BatchCommand, changed: string): Promise<void> {
  const folder = join(work, command)
  mkdirSync(folder)
  const reference = join(folder, 'reference')
  let isFirst = true
  for (const { title, options, cache } of listWays(command)) {
    const isCached = cache === 'everything' || cache === 'all but one document'
    // A cache may rest on the outputs that are there.
    const output = isFirst ? reference : join(folder, cache ? 'cached' : 'other')
    if (!isCached) rmSync(output, { recursive: true, force: true })
    const restore = cache === 'all but one document' ? changeDocument(changed) : undefined
    const cost = await runBatchCommand({ cli, command, tree, folder, output, options })
    restore?.()
    record(round, `${command}${title}`, cost)
    if (!isFirst && !restore) compare(`${command}${title}`, reference, output)
    isFirst = false
  }
  rmSync(folder, { recursive: true })
}

function listWays(command: BatchCommand): Way[] {
  const ways: Way[] = []
  if (knowsOption(cli, command, '--jobs')) {
    for (const jobs of ['1', '2'])
      ways.push({ title: ` --jobs ${jobs}`, options: ['--jobs', jobs] })
  } else ways.push({ title: '', options: [] })
  if (!knowsOption(cli, command, '--cache')) return ways
  const options = ['--cache']
  return [
    ...ways,
    { title: ' --cache', options, cache: 'nothing' },
    { title: ' --cache, again', options, cache: 'everything' },
    { title: ' --cache, one document changed', options, cache: 'all but one document' },
  ]
}

/** Adds a line to a document. Returns what takes it away again. */
function changeDocument(path: string): () => void {
  const text = readFileSync(path)
  appendFileSync(path, '\nTideline.\n')
  return () => writeFileSync(path, text)
}

function record(round: number, title: string, cost: ProcessCost): void {
  costs.set(title, [...(costs.get(title) ?? []), cost])
  const { elapsedSeconds, cpuSeconds, peakMegabytes } = cost
  process.stderr.write(
    `round ${round}, ${title}: ${elapsedSeconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s CPU time, ${peakMegabytes.toFixed(0)} MB\n`,
  )
}

function compare(title: string, reference: string, output: string): void {
  const difference = findDifference(reference, output)
  if (difference !== undefined) differences.push(`${title}, ${difference}`)
}

function publishCosts(made: MadeTree): void {
  const { megabytes } = made
  const rows = [...costs].map(([title, measured]) => ({
    title,
    elapsed: median(measured.map(({ elapsedSeconds }) => elapsedSeconds)),
    cpu: median(measured.map(({ cpuSeconds }) => cpuSeconds)),
    peak: median(measured.map(({ peakMegabytes }) => peakMegabytes)),
  }))
  const baseline = rows.find(({ title }) => title === hashing)
  const outcome =
    differences.length === 0
      ? 'the outputs of all ways are the same, byte for byte'
      : `${differences.length} outputs differ`
  const table = {
    section: 'batch',
    summary: `${describeTree(made)}; median of ${rounds} rounds; ${outcome}`,
    columns: [
      { title: 'Command', align: 'left' },
      { title: 'elapsed s', align: 'right' },
      { title: 'CPU s', align: 'right' },
      { title: 'peak MB', align: 'right' },
      { title: 'MB/s', align: 'right' },
      { title: '÷ read and hash, elapsed', align: 'right' },
      { title: 'CPU', align: 'right' },
    ],
    rows: rows.map(({ title, elapsed, cpu, peak }) => [
      title,
      elapsed.toFixed(2),
      cpu.toFixed(2),
      peak.toFixed(0),
      (megabytes / elapsed).toFixed(1),
      (elapsed / (baseline?.elapsed ?? Number.NaN)).toFixed(1),
      (cpu / (baseline?.cpu ?? Number.NaN)).toFixed(1),
    ]),
  } as const
  publishTable(table, values.docs)
}
