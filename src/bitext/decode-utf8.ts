import { BitextError } from '../errors.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Decodes a file's bytes as UTF-8, strictly; a byte order mark stays in the text.
 *
 * Throws `invalid-encoding`, with the first bad byte, its offset (from 0) and
 * its line and column from 1, in UTF-16 code units.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw createEncodingError(bytes, cause)
  }
}

function createEncodingError(bytes: Uint8Array, cause: unknown): BitextError {
  const offset = findInvalidByte(bytes)
  const before = bytes.subarray(0, offset)
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1)
  const lineBytes = before.subarray(before.lastIndexOf(0x0a) + 1)
  const column = decoder.decode(lineBytes).length + 1
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return new BitextError(
    'invalid-encoding',
    `Unexpected byte 0x${hex} at offset ${offset}, expected UTF-8`,
    { cause, line, column },
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
