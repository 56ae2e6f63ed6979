import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { BitextError } from '../errors.ts'

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
      const block = readBlock(left)
      if (!block.equals(readBlock(right))) return false
      if (block.length === 0) return true
    }
  } catch {
    return false
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** Shorter than the others only at the end of the file. */
function readBlock(file: number): Buffer {
  const block = Buffer.allocUnsafe(blockSize)
  let length = 0
  while (length < blockSize) {
    const count = readSync(file, block, length, blockSize - length, null)
    if (count === 0) break
    length += count
  }
  return block.subarray(0, length)
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
