import { closeSync, lstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs'
import { BitextError } from '../errors.ts'
import { readFully } from './read-fully.ts'

const blockSize = 1 << 16

/** What a new file takes the place of. */
export interface ReplacedFile {
  readonly mode: number
  /** In bytes; absent for a symbolic link, which is replaced whatever is behind it. */
  readonly size?: number
}

/**
 * Looks at the file that a new one replaces. Throws `file-unwritable` for what
 * no file must take the place of: a folder, a device, a pipe.
 */
export function findReplaced(path: string): ReplacedFile | undefined {
  const own = lstatSync(path, { throwIfNoEntry: false })
  if (own === undefined) return undefined
  if (own.isFile()) return { mode: own.mode, size: own.size }
  if (own.isDirectory()) throw createError(path, 'it is a folder')
  const behind = own.isSymbolicLink() ? findBehind(path) : own
  if (behind === undefined || behind.isDirectory()) return undefined
  if (behind.isFile()) return { mode: behind.mode }
  throw createError(path, 'it is a device or a pipe, expected a file')
}

/** Whether a file has these bytes; one that cannot be read has not. */
export function hasBytes(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}

/** Whether two files have the same bytes; reads them in parts. */
export function haveSameBytes(first: string, second: string): boolean {
  const files: number[] = []
  try {
    files.push(openSync(first, 'r'))
    files.push(openSync(second, 'r'))
    const [left = 0, right = 0] = files
    for (;;) {
      const block = readFully(left, Buffer.allocUnsafe(blockSize), blockSize)
      if (!block.equals(readFully(right, Buffer.allocUnsafe(blockSize), blockSize))) return false
      if (block.length === 0) return true
    }
  } catch {
    return false
  } finally {
    for (const file of files) closeSync(file)
  }
}

function findBehind(link: string): Stats | undefined {
  try {
    return statSync(link)
  } catch {
    return undefined
  }
}

function createError(path: string, reason: string): BitextError {
  return new BitextError('file-unwritable', `Cannot write \`${path}\`: ${reason}`)
}
