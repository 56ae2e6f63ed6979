import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'

/** What the file system says of a file; the same while nothing was written to it. */
export interface FileStamp {
  readonly size: number
  /** Milliseconds since 1970, as `fs.Stats` has them. */
  readonly modified: number
  readonly changed: number
  readonly inode: number
}

/** A file's content, and the stamp that the file had then. */
export interface FileState {
  readonly stamp: FileStamp
  /** SHA-256 as hex. */
  readonly digest: string
}

// Two writes within a tick of the file system's clock have the same stamp.
const clockTick = 2000

/** The stamp of a file; undefined if there is none, or it cannot be looked at. */
export function readStamp(path: string): FileStamp | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return undefined
    const { size, mtimeMs: modified, ctimeMs: changed, ino: inode } = stats
    return { size, modified, changed, inode }
  } catch {
    return undefined
  }
}

export function isSameStamp(first: FileStamp | undefined, second: FileStamp | undefined): boolean {
  if (!first || !second) return first === second
  return (
    first.size === second.size &&
    first.modified === second.modified &&
    first.changed === second.changed &&
    first.inode === second.inode
  )
}

/** Whether a file that has a stamp since long ago can be told from any later one by it. */
export function isOldStamp({ modified, changed }: FileStamp, now: number): boolean {
  return Math.max(modified, changed) + clockTick < now
}

/** Reads a file's state; undefined if it cannot be read, or changes meanwhile. */
export function readState(path: string): FileState | undefined {
  try {
    const stamp = readStamp(path)
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
    return stamp && isSameStamp(stamp, readStamp(path)) ? { stamp, digest } : undefined
  } catch {
    // Whoever reads the file for its content says what is wrong.
    return undefined
  }
}
