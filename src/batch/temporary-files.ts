import { createHash } from 'node:crypto'
import { readlinkSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { endWrites } from './write-guard.ts'

/** How old a temporary file must be to be nobody's, if its process cannot be asked for: a day, in milliseconds. */
const longestLife = 24 * 60 * 60 * 1000

const host = nameHost()
const namePattern = /^\.bitext-([\da-f]{8})-(\d+)-\d+-\d+\.tmp$/
let count = 0

/** A name that no other thread, process or computer gives to a file; shorter than 64 bytes, and hidden. */
export function nameTemporaryFile(): string {
  return `.bitext-${host}-${process.pid}-${threadId}-${++count}.tmp`
}

/**
 * Removes the temporary files in a folder that a process left behind which was
 * killed.
 *
 * A process of this computer is asked for. One of another computer, of another
 * container, or with a number that is in use again may still be at work: its
 * files must be a day old.
 */
export function removeLeftovers(folder: string, names: readonly string[]): void {
  for (const name of names) {
    if (!name.startsWith('.bitext-')) continue
    const [, itsHost, itsProcess] = namePattern.exec(name) ?? []
    if (itsHost === undefined) continue
    const path = join(folder, name)
    try {
      const isGone = itsHost === host && !isRunning(Number(itsProcess))
      if (isGone || Date.now() - statSync(path).mtimeMs > longestLife) rmSync(path)
    } catch {
      // Another run has removed it, or nobody may: it is in nobody's way.
    }
  }
}

/** Ends the writing of all threads, and removes what is not whole; the process must end after it. */
export function removeTemporaryFiles(): void {
  for (const path of endWrites()) {
    try {
      rmSync(path, { force: true })
    } catch {
      // The next run tries again.
    }
  }
}

/** Processes have their numbers from the computer, or from a container of it. */
function nameHost(): string {
  let numbering = ''
  try {
    numbering = readlinkSync('/proc/self/ns/pid')
  } catch {
    // Only Linux has it.
  }
  return createHash('sha256').update(`${hostname()}\0${numbering}`).digest('hex').slice(0, 8)
}

function isRunning(pid: number): boolean {
  try {
    // Asks, and sends nothing.
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // Somebody else's process may not be asked, but is there.
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')
  }
}
