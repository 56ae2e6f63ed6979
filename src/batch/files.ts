import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decodeUtf8 } from '../bitext/decode-utf8.ts'
import { BitextError } from '../errors.ts'

/** Reads a file as strict UTF-8. Throws `file-unreadable` or `invalid-encoding`. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch(throwUnreadable)
  return decodeUtf8(bytes)
}

/** Reads a file's bytes in parts. Throws `file-unreadable`. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } catch (cause) {
    // A reader that ends early closes the stream; what it throws is its own.
    if (!isSystemError(cause)) throw cause
    throwUnreadable(cause)
  }
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause
}

function throwUnreadable(cause: NodeJS.ErrnoException): never {
  throw new BitextError('file-unreadable', `Cannot read the file: ${describeCause(cause)}`, {
    cause,
  })
}

/**
 * Replaces a file whole, or not at all: a temporary file beside it is renamed.
 * The mode of a file that was there stays.
 *
 * Throws `file-unwritable`.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  await writeTextParts(path, [text])
}

/** The same for a text in parts, which does not have to fit in memory. */
export async function writeTextParts(
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const temporary = join(dirname(path), `.bitext-${process.pid}-${++temporaryFiles}.tmp`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeParts(temporary, parts)
    const replaced = await stat(path).catch(() => undefined)
    if (replaced) await chmod(temporary, replaced.mode)
    await rename(temporary, path)
  } catch (cause) {
    // What went wrong above is what the user has to know.
    await rm(temporary, { force: true }).catch(() => undefined)
    if (cause instanceof BitextError) throw cause
    const reason = cause instanceof Error ? describeCause(cause) : String(cause)
    throw new BitextError('file-unwritable', `Cannot write \`${path}\`: ${reason}`, { cause })
  }
}

async function writeParts(
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for await (const part of parts) {
      if (!part.isWellFormed()) {
        throw new BitextError(
          'file-unwritable',
          'Cannot write a lone surrogate, expected Unicode text',
        )
      }
      await file.appendFile(part)
    }
  } finally {
    await file.close()
  }
}

let temporaryFiles = 0

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'the file system is read-only',
}

function describeCause(cause: NodeJS.ErrnoException): string {
  return reasons[cause.code ?? ''] ?? cause.message
}
