import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const command = resolve(import.meta.dirname, '../../dist/cli/main.js')

interface RunOptions {
  readonly cwd: string
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program to its end and returns what it wrote; throws with all of it if it fails. */
export function run(
  program: string,
  args: readonly string[],
  { cwd, stdin = '', env = {} }: RunOptions,
): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    input: stdin,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  })
  const output = stdout + stderr
  if (error || status !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${output}`, {
      cause: error,
    })
  }
  return output
}

/** Runs the built command. */
export function runBitext(args: readonly string[], options: RunOptions): string {
  return run(process.execPath, [command, ...args], options)
}
