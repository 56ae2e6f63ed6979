import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const time = '/usr/bin/time'
const clockTicksPerSecond = 100

/** What a command cost, from its start to its end. */
export interface ProcessCost {
  readonly elapsedSeconds: number
  /** User and system time of the process with all its threads. */
  readonly cpuSeconds: number
  /** Peak of the resident memory, in units of 1,000,000 bytes. */
  readonly peakMegabytes: number
  /** The exit code, the signal that ended it, or `timeout`. */
  readonly status: string
  readonly stderr: string
}

export interface ProcessOptions {
  /** File for the standard output; without it the output is thrown away. */
  readonly output?: string
  /** File for the standard input. */
  readonly input?: string
  readonly folder?: string
  /** Seconds until the command is ended. */
  readonly limit?: number
}

/**
 * Runs a command and measures it: by `/usr/bin/time`, or without that by looking
 * at `/proc` again and again, which misses what happens in the last moments.
 */
export async function measureProcess(
  command: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessCost> {
  const figures = join(tmpdir(), `bitext-time-${process.pid}`)
  const isTimed = existsSync(time)
  const [program = '', ...parameters] = isTimed
    ? [time, '--quiet', '-f', '%U %S %M', '-o', figures, ...command]
    : command
  const input = options.input === undefined ? 'ignore' : openSync(options.input, 'r')
  const output = options.output === undefined ? 'ignore' : openSync(options.output, 'w')
  const start = performance.now()
  // A group of its own, so that the limit ends the command and not its clock alone.
  const child = spawn(program, parameters, {
    cwd: options.folder,
    detached: true,
    stdio: [input, output, 'pipe'],
  })
  const watch = isTimed ? undefined : watchProcess(child)
  const { status, stderr } = await waitFor(child, options.limit)
  const elapsedSeconds = (performance.now() - start) / 1000
  for (const descriptor of [input, output]) {
    if (typeof descriptor === 'number') closeSync(descriptor)
  }
  const cost = watch?.() ?? readFigures(figures)
  rmSync(figures, { force: true })
  return { elapsedSeconds, ...cost, status, stderr }
}

async function waitFor(
  child: ChildProcess,
  limit: number | undefined,
): Promise<{ readonly status: string; readonly stderr: string }> {
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    // The end says what went wrong; a report of every document is not kept.
    stderr = (stderr + text).slice(-10_000)
  })
  let isOver = false
  const timer = setTimeout(
    () => {
      isOver = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    },
    (limit ?? 3600) * 1000,
  )
  const status = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(String(signal ?? code)))
  })
  clearTimeout(timer)
  return { status: isOver ? 'timeout' : status, stderr }
}

type Figures = Pick<ProcessCost, 'cpuSeconds' | 'peakMegabytes'>

function readFigures(path: string): Figures {
  // A command that was ended by force leaves no figures.
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const [user = Number.NaN, system = Number.NaN, kibibytes = Number.NaN] =
    text
      .match(/[\d.]+/g)
      ?.slice(-3)
      .map(Number) ?? []
  return { cpuSeconds: user + system, peakMegabytes: (kibibytes * 1024) / 1e6 }
}

function watchProcess({ pid }: ChildProcess): () => Figures {
  let figures: Figures = { cpuSeconds: Number.NaN, peakMegabytes: Number.NaN }
  const timer = setInterval(() => {
    try {
      const kibibytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      // The name of the program, in parentheses, may have spaces.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').split(' ')
      const ticks = Number(fields[11]) + Number(fields[12])
      if (kibibytes === undefined) return
      figures = {
        cpuSeconds: ticks / clockTicksPerSecond,
        peakMegabytes: (Number(kibibytes) * 1024) / 1e6,
      }
    } catch {
      // It is gone: what was seen last counts.
    }
  }, 10)
  return () => {
    clearInterval(timer)
    return figures
  }
}
