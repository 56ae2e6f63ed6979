import { decodeUtf8 } from '../../bitext/decode-utf8.ts'
import { BitextError } from '../../errors.ts'

/** Decodes the bytes of an XML document, in parts of any size. */
export interface XmlDecoder {
  readonly decode: (bytes: Uint8Array) => string
  /** Ends the document; half a character is an error. */
  readonly end: () => string
  /** Throws if a declared encoding is not the one of the bytes. */
  readonly expectEncoding: (declared: string) => void
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const declarable: Readonly<Record<Encoding, RegExp>> = {
  'utf-8': /^(?:utf-?8|us-ascii|ascii)$/i,
  'utf-16le': /^(?:utf-16(?:le)?|ucs-2|iso-10646-ucs-2)$/i,
  'utf-16be': /^(?:utf-16(?:be)?|ucs-2|iso-10646-ucs-2)$/i,
}

/**
 * Creates a decoder for UTF-8 and UTF-16, told apart by the first bytes as
 * XML 1.0, appendix F, has it.
 *
 * Throws `invalid-encoding` with line and column for bytes that are neither.
 */
export function createXmlDecoder(): XmlDecoder {
  let encoding: Encoding | undefined
  let utf16: InstanceType<typeof TextDecoder> | undefined
  /** Bytes that wait for more: before the encoding is known, and of half a character. */
  let held = new Uint8Array()
  let line = 1
  let column = 1

  return {
    decode: (bytes) => {
      held = concat(held, bytes)
      return !encoding && held.length < 4 ? '' : decodeHeld(false)
    },
    end: () => decodeHeld(true),
    expectEncoding,
  }

  function decodeHeld(isLast: boolean): string {
    encoding ??= detectEncoding(held)
    const length = isLast || encoding !== 'utf-8' ? held.length : measureWholeUtf8(held)
    const bytes = held.subarray(0, length)
    held = held.slice(length)
    const text = encoding === 'utf-8' ? decodeBytes(bytes) : decodeUtf16(bytes, encoding, isLast)
    advance(text)
    return text
  }

  function decodeBytes(bytes: Uint8Array): string {
    try {
      return decodeUtf8(bytes)
    } catch (cause) {
      if (!(cause instanceof BitextError)) throw cause
      const { line: errorLine = 1, column: errorColumn = 1 } = cause
      const isFirstLine = errorLine === 1
      throw new BitextError('invalid-encoding', cause.message.replace(/ at offset \d+/, ''), {
        cause,
        line: line + errorLine - 1,
        column: isFirstLine ? column + errorColumn - 1 : errorColumn,
      })
    }
  }

  function decodeUtf16(bytes: Uint8Array, label: Encoding, isLast: boolean): string {
    utf16 ??= new TextDecoder(label, { fatal: true })
    try {
      return utf16.decode(bytes, { stream: !isLast })
    } catch (cause) {
      throw createError('Unexpected bytes, expected UTF-16', cause)
    }
  }

  function advance(text: string): void {
    const lastBreak = text.lastIndexOf('\n')
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
    column = lastBreak < 0 ? column + text.length : text.length - lastBreak
  }

  function expectEncoding(declared: string): void {
    if (!encoding || declared === '' || declarable[encoding].test(declared)) return
    throw createError(
      `Unexpected encoding \`${declared}\`, expected ${encoding === 'utf-8' ? 'UTF-8 or UTF-16' : 'UTF-16'}`,
    )
  }

  function createError(message: string, cause?: unknown): BitextError {
    return new BitextError('invalid-encoding', message, { line, column, cause })
  }
}

function detectEncoding([first, second, third, fourth]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0 && third !== 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return 'utf-8'
}

/** Length without the sequence that the end cuts in two, if one does. */
function measureWholeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needed > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
