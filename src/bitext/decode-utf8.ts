import { constants, isUtf8, transcode } from 'node:buffer'
import { BitextError } from '../errors.ts'

/** How far into a text a character is looked for that needs two bytes in memory. */
const probeLength = 2048

/**
 * Decodes a file's bytes as UTF-8, strictly; a byte order mark stays in the text.
 *
 * Throws `invalid-encoding`, with the first bad byte, its offset (from 0) and
 * its line and column from 1, in UTF-16 code units; `file-unreadable` if the
 * text is longer than a string can be.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw createEncodingError(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    // The decoder makes strings of one byte a character where it can; where it cannot, this is twice as fast.
    if (isWide(buffer)) return transcode(buffer, 'utf8', 'utf16le').toString('utf16le')
    return buffer.toString()
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const message = `Cannot read the file: its ${bytes.length} bytes are too many, expected at most ${constants.MAX_STRING_LENGTH} characters`
    throw new BitextError('file-unreadable', message, { cause })
  }
}

/** Whether the beginning of a text has a character above U+00FF. */
function isWide(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, probeLength)
  for (let offset = 0; offset < end; offset++) if ((bytes[offset] ?? 0) > 0xc3) return true
  return false
}

function createEncodingError(bytes: Uint8Array): BitextError {
  const offset = findInvalidByte(bytes)
  const before = bytes.subarray(0, offset)
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1)
  const lineBytes = before.subarray(before.lastIndexOf(0x0a) + 1)
  const column = Buffer.from(lineBytes).toString().length + 1
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return new BitextError(
    'invalid-encoding',
    `Unexpected byte 0x${hex} at offset ${offset}, expected UTF-8`,
    { line, column },
  )
}

/** Offset of the first byte of the first sequence that is not UTF-8 (RFC 3629, section 4). */
function findInvalidByte(bytes: Uint8Array): number {
  let offset = 0
  while (offset < bytes.length) {
    const length = measureSequence(bytes, offset)
    if (length === 0) return offset
    offset += length
  }
  return offset
}

/** Length in bytes of the well-formed sequence at an offset, 0 if there is none. */
function measureSequence(bytes: Uint8Array, offset: number): number {
  const first = bytes[offset] ?? 0
  const second = bytes[offset + 1] ?? 0
  if (first < 0x80) return 1
  if (first >= 0xc2 && first <= 0xdf) return isContinuation(second) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    const isWhole = second >= low && second <= high && isContinuation(bytes[offset + 2])
    return isWhole ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80
    const high = first === 0xf4 ? 0x8f : 0xbf
    const isSecondWhole = second >= low && second <= high
    const isRestWhole = isContinuation(bytes[offset + 2]) && isContinuation(bytes[offset + 3])
    return isSecondWhole && isRestWhole ? 4 : 0
  }
  return 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}
