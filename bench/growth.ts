import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { batchCommands, runBatchCommand } from './batch-command.ts'
import { drawGrowth, type GrowthCost, type GrowthPoint } from './growth-chart.ts'
import { countOriginals, describeTree, makeTree } from './make-tree.ts'
import { publishTable } from './publish-table.ts'
import { median } from './texts.ts'

// Time and memory of the real commands over trees of 1, 2, 4 and 8 times the
// published documents: time should be a straight line, memory a level one.

const { values } = parseArgs({
  options: {
    /** Puts the table into `docs/benchmarks.md`, and the chart beside it. */
    docs: { type: 'boolean', default: false },
    /** Documents of the smallest tree. */
    documents: { type: 'string', default: String(countOriginals()) },
    rounds: { type: 'string', default: '1' },
    cli: { type: 'string', default: 'dist/cli/main.js' },
  },
})

const points: GrowthPoint[] = []
for (const times of [1, 2, 4, 8]) points.push(await measureSize(times))
publishPoints()
if (values.docs) writeFileSync('docs/growth.svg', drawGrowth(points))

async function measureSize(times: number): Promise<GrowthPoint> {
  const work = mkdtempSync(join(tmpdir(), 'bitext-growth-'))
  try {
    const made = makeTree(join(work, 'tree'), times * Number(values.documents))
    process.stderr.write(`${times}×: ${describeTree(made)}\n`)
    const costs: GrowthCost[] = []
    for (const command of batchCommands) {
      costs.push(await measureCommand(command, work))
      process.stderr.write(`${times}×: ${command} done\n`)
    }
    return { times, megabytes: made.megabytes, costs }
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function measureCommand(
  command: (typeof batchCommands)[number],
  work: string,
): Promise<GrowthCost> {
  const folder = join(work, command)
  const tree = join(work, 'tree')
  const costs = []
  for (let round = 0; round < Number(values.rounds); round++) {
    mkdirSync(folder)
    const output = join(folder, 'output')
    costs.push(await runBatchCommand({ cli: values.cli, command, tree, folder, output }))
    rmSync(folder, { recursive: true })
  }
  return {
    command,
    elapsedSeconds: median(costs.map(({ elapsedSeconds }) => elapsedSeconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: median(costs.map(({ peakMegabytes }) => peakMegabytes)),
  }
}

function publishPoints(): void {
  const table = {
    section: 'growth',
    summary: `1× is ${values.documents} documents; median of ${values.rounds} rounds`,
    columns: [
      { title: 'Tree', align: 'right' },
      { title: 'MB', align: 'right' },
      ...batchCommands.flatMap((command) => [
        { title: `${command}: elapsed s`, align: 'right' as const },
        { title: 'CPU s', align: 'right' as const },
        { title: 'peak MB', align: 'right' as const },
      ]),
    ],
    rows: points.map(({ times, megabytes, costs }) => [
      `${times}×`,
      megabytes.toFixed(1),
      ...costs.flatMap(({ elapsedSeconds, cpuSeconds, peakMegabytes }) => [
        elapsedSeconds.toFixed(2),
        cpuSeconds.toFixed(2),
        peakMegabytes.toFixed(0),
      ]),
    ]),
  } as const
  publishTable(table, values.docs)
}
