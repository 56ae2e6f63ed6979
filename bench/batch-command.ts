import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { measureProcess, type ProcessCost } from './measure-process.ts'

/** The commands that go through a whole tree. */
export const batchCommands = ['export', 'check', 'build'] as const

export type BatchCommand = (typeof batchCommands)[number]

export interface BatchRun {
  readonly cli: string
  readonly command: BatchCommand
  /** Folder of the documents, absolute. */
  readonly tree: string
  /** The current folder of the command, where it may keep a cache. */
  readonly folder: string
  /** What becomes the folder of the outputs, or the report of `check`. */
  readonly output: string
  readonly options?: readonly string[]
}

/**
 * Runs the real command over a tree and measures it.
 * @throws if it fails; findings are no failure.
 */
export async function runBatchCommand(run: BatchRun): Promise<ProcessCost> {
  const { cli, command, tree, folder, output, options = [] } = run
  const isCheck = command === 'check'
  const specific = isCheck ? ['--no-config', '--format', 'jsonl'] : ['--out', output]
  const cost = await measureProcess(
    ['node', resolve(cli), command, ...specific, ...options, tree],
    isCheck ? { folder, output } : { folder },
  )
  if (cost.status !== '0' && cost.status !== '1') {
    throw new Error(`\`bitext ${command}\` ended with ${cost.status}: ${cost.stderr}`)
  }
  return cost
}

/** Whether a command knows an option, such as `--jobs`. */
export function knowsOption(cli: string, command: BatchCommand, option: string): boolean {
  const help = execFileSync('node', [resolve(cli), command, '--help'], { encoding: 'utf8' })
  return new RegExp(`^ +(?:-\\w, )?${option}\\b`, 'm').test(help)
}
