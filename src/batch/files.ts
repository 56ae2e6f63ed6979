import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decodeUtf8 } from '../bitext/decode-utf8.ts'
import { BitextError } from '../errors.ts'

/** Reads a file as strict UTF-8. Throws `file-unreadable` or `invalid-encoding`. */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new BitextError('file-unreadable', `Cannot read the file: ${describeCause(cause)}`, {
      cause,
    })
  })
  return decodeUtf8(bytes)
}

/**
 * Replaces a file whole, or not at all: a temporary file beside it is renamed.
 * The mode of a file that was there stays.
 *
 * Throws `file-unwritable`.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  if (!text.isWellFormed()) {
    throw new BitextError('file-unwritable', 'Cannot write a lone surrogate, expected Unicode text')
  }
  const temporary = join(dirname(path), `.bitext-${process.pid}-${++temporaryFiles}.tmp`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, text, { flag: 'wx' })
    const replaced = await stat(path).catch(() => undefined)
    if (replaced) await chmod(temporary, replaced.mode)
    await rename(temporary, path)
  } catch (cause) {
    // What went wrong above is what the user has to know.
    await rm(temporary, { force: true }).catch(() => undefined)
    const reason = cause instanceof Error ? describeCause(cause) : String(cause)
    throw new BitextError('file-unwritable', `Cannot write \`${path}\`: ${reason}`, { cause })
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

/** Why a file could not be read or written, in words. */
export function describeCause(cause: NodeJS.ErrnoException): string {
  return reasons[cause.code ?? ''] ?? cause.message
}
