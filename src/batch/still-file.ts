import { constants } from 'node:buffer'
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { BitextError } from '../errors.ts'
import { letEventLoopTurn } from './event-loop.ts'
import { readFully } from './read-fully.ts'

/** Milliseconds before each try. */
const pauses = [0, 20, 100]
const chunkSize = 1 << 16
/** Files of less bytes share one buffer. */
const sharedSize = 1 << 20
const shared = Buffer.allocUnsafeSlow(sharedSize)
/** More bytes of UTF-8 make no string: a unit of UTF-16 has at most three. */
const largestSize = 3 * constants.MAX_STRING_LENGTH

/**
 * Reads the bytes of a file that nobody writes to meanwhile, and hands them to
 * `use`, after which they are gone.
 *
 * A file that changes is read again; if it does not come to rest, this throws
 * `file-unreadable`. Other failures are errors of the system.
 */
export async function readStillFile<Result>(
  path: string,
  use: (bytes: Buffer) => Result,
): Promise<Result> {
  for (const pause of pauses) {
    if (pause > 0) await setTimeout(pause)
    const stats = statSync(path)
    // A pipe may have nothing to read yet: waiting for it must not block the thread.
    if (!stats.isFile()) return use(await readFile(path))
    if (stats.size > largestSize) throw createSizeError(stats.size)
    const bytes = readOnce(path, stats)
    if (bytes) return use(bytes)
  }
  throw createChangeError()
}

/** The same in chunks: a file that has changed is not read again, and that is said at the end. */
export async function* readStillChunks(path: string): AsyncGenerator<Uint8Array> {
  const before = statSync(path)
  if (!before.isFile()) {
    yield* createReadStream(path)
    return
  }
  const file = openSync(path, 'r')
  try {
    for (let size = 0; ; ) {
      await letEventLoopTurn()
      const chunk = Buffer.allocUnsafe(chunkSize)
      const length = readSync(file, chunk)
      if (length === 0) break
      size += length
      // A file that grows while it is read may have no end. One of the kernel has no size.
      if (before.size > 0 && size > before.size) throw createChangeError()
      yield chunk.subarray(0, length)
    }
    if (!isUnchanged(before, fstatSync(file))) throw createChangeError()
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file; `undefined` if it has changed since it had these stats. */
function readOnce(path: string, before: Stats): Buffer | undefined {
  const file = openSync(path, 'r')
  try {
    // Files of the kernel have no size, but a content.
    const bytes = before.size === 0 ? readFileSync(file) : readSize(file, before.size)
    const isWhole = before.size === 0 || bytes.length === before.size
    return isWhole && isUnchanged(before, fstatSync(file)) ? bytes : undefined
  } finally {
    closeSync(file)
  }
}

function readSize(file: number, size: number): Buffer {
  return readFully(file, size < sharedSize ? shared : Buffer.allocUnsafeSlow(size), size)
}

/** Whether it is the same file, and nobody has written to it. */
function isUnchanged(before: Stats, after: Stats): boolean {
  return (
    before.mtimeMs === after.mtimeMs &&
    before.size === after.size &&
    before.ino === after.ino &&
    before.dev === after.dev
  )
}

function createChangeError(): BitextError {
  const message =
    'Cannot read the file: it changes while it is read, expected one that nobody writes to'
  return new BitextError('file-unreadable', message)
}

function createSizeError(size: number): BitextError {
  const message = `Cannot read the file: its ${size} bytes are too many, expected at most ${constants.MAX_STRING_LENGTH} characters`
  return new BitextError('file-unreadable', message)
}
