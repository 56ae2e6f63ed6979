import { decodeUtf8 } from '../bitext/decode-utf8.ts'
import { BitextError } from '../errors.ts'
import { letEventLoopTurn } from './event-loop.ts'
import { type FileReplacement, openReplacement, replaceFile } from './replace-file.ts'
import { readStillChunks, readStillFile } from './still-file.ts'
import { describeSystemError, isSystemError } from './system-error.ts'

/** UTF-16 code units that are encoded at once; a text of no more is written in one piece. */
const pieceLength = 1 << 18
/** A unit of UTF-16 has at most three bytes. */
const encoded = Buffer.allocUnsafeSlow(3 * pieceLength)

/**
 * Reads a file as strict UTF-8. Throws `file-unreadable` or `invalid-encoding`.
 *
 * A file that somebody writes to meanwhile is read again, and is unreadable if
 * that does not end.
 */
export async function readTextFile(path: string): Promise<string> {
  await letEventLoopTurn()
  try {
    return await readStillFile(path, decodeUtf8)
  } catch (cause) {
    throw toReadError(cause)
  }
}

/** Reads a file's bytes in parts. Throws `file-unreadable`, at the end if somebody has written to it meanwhile. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* readStillChunks(path)
  } catch (cause) {
    // What a reader throws that ends early is its own.
    throw toReadError(cause)
  }
}

/**
 * Replaces a file whole, or not at all: a temporary file beside it is renamed.
 * The mode of a file that was there stays; a file that has this text already is
 * left alone, with its time. Folders are made as needed.
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
  await letEventLoopTurn()
  const file = openTextFile(path)
  try {
    for await (const part of parts) {
      if (file.add(part)) await letEventLoopTurn()
    }
    file.finish()
  } catch (cause) {
    file.discard()
    throw isSystemError(cause) ? toWriteError(cause, path) : cause
  }
}

/** A file of text: small ones are written at the end, in one piece; larger ones grow beside their place. */
function openTextFile(path: string) {
  let replacement: FileReplacement | undefined
  let kept = ''
  return { add, finish, discard: () => replacement?.discard() }

  /** Whether something was written. */
  function add(part: string): boolean {
    if (!part.isWellFormed()) throw createSurrogateError()
    kept += part
    if (kept.length <= pieceLength) return false
    replacement ??= openReplacement(path)
    writePieces(replacement, kept)
    kept = ''
    return true
  }

  function finish(): void {
    if (!replacement) {
      replaceFile(path, encode(kept))
      return
    }
    replacement.write(encode(kept))
    replacement.finish()
  }
}

function writePieces({ write }: FileReplacement, text: string): void {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + pieceLength, text.length)
    // The halves of a character are encoded together.
    if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--
    write(encode(text.slice(start, end)))
    start = end
  }
}

/** Bytes that are valid until the next call. */
function encode(text: string): Uint8Array {
  return encoded.subarray(0, encoded.write(text))
}

function createSurrogateError(): BitextError {
  return new BitextError('file-unwritable', 'Cannot write a lone surrogate, expected Unicode text')
}

function toReadError(cause: unknown): unknown {
  if (!isSystemError(cause)) return cause
  const message = `Cannot read the file: ${describeSystemError(cause)}`
  return new BitextError('file-unreadable', message, { cause })
}

function toWriteError(cause: NodeJS.ErrnoException, path: string): BitextError {
  const message = `Cannot write \`${path}\`: ${describeSystemError(cause)}`
  return new BitextError('file-unwritable', message, { cause })
}
