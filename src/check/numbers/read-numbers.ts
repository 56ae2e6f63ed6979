import { toAsciiDigits } from '../language/digits.ts'
import { readFactors } from '../language/multipliers.ts'
import type { NumberFormat } from '../language/number-format.ts'

/** A number in a text. */
export interface NumberToken {
  /** UTF-16 offsets into the text. */
  readonly start: number
  readonly end: number
  /** As it stands there. */
  readonly text: string
  /** What it can mean, the likeliest first: integers without separators, fractions with a point. */
  readonly readings: readonly string[]
  /** Its runs of digits. */
  readonly parts: readonly string[]
  /** The character behind it. */
  readonly next: string
  /** Whether a letter is before it, as in `EF6`. */
  readonly isAttached: boolean
  /** Whether a minus is before it. */
  readonly isNegative: boolean
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

// Bidi marks may stand inside a number; a space is a separator only before three digits.
const bidi = '[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]?'
const separator = `${bidi}(?:[.,'’_]|[\\u00A0\\u2007\\u2009\\u202F](?=\\d{3}(?!\\d)))${bidi}`
const numberPattern = new RegExp(
  `0x[\\da-f]+(?![\\p{L}\\d])|(?<!# ?[A-Z])(?<!\\d)\\d+(?:${separator}\\d+)*|[⁰¹²³⁴-⁹]+`,
  'giu',
)

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The numbers of a text, read as its language writes them. */
export function readNumbers(text: string, format: NumberFormat): NumberToken[] {
  const ascii = toAsciiDigits(text)
  return Array.from(ascii.matchAll(numberPattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  })).map((piece) => readPiece(ascii, piece, format))
}

function readPiece(ascii: string, piece: Piece, format: NumberFormat): NumberToken {
  const { start, end, text } = piece
  const before = ascii.slice(Math.max(0, start - 2), start)
  return {
    ...piece,
    // As it stands is what a number in no form of the language means: `1,2` is a list.
    readings: [...new Set([...readValues(ascii, piece, format), text])],
    parts: text.match(/\d+/g)?.map(toInteger) ?? [text],
    next: ascii[end] ?? '',
    isAttached: /[A-Za-z_]$/.test(before),
    isNegative: /(?:^|[\s(=:"“])-$/.test(before),
  }
}

function readValues(ascii: string, piece: Piece, format: NumberFormat): string[] {
  const plain = piece.text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => `${superscripts.indexOf(digit)}`)
  if (plain !== piece.text) return [plain]
  if (/^0x/i.test(piece.text)) return [piece.text.toLowerCase()]
  const values = readSeparated(piece.text, format)
  return [
    ...values,
    ...readMultiples(ascii, piece, values),
    ...readHours(ascii, piece),
    ...readYears(ascii, piece),
    ...readCenturies(ascii, piece),
  ]
}

/** What digits with separators can mean in a language; nothing if they are no number. */
function readSeparated(text: string, { decimals, groups }: NumberFormat): string[] {
  const runs = text.match(/\d+/g) ?? []
  const separators = text.match(/\D+/g)?.map(normalizeSeparator) ?? []
  const last = separators.at(-1)
  if (last === undefined) return [toInteger(text)]

  const readings: string[] = []
  const fraction = runs.at(-1) ?? ''
  const isOneKind = separators.every((character) => character === last)
  if (isOneKind && groups.has(last) && isGrouped(runs)) readings.push(toInteger(runs.join('')))
  if (last === '_') readings.push(toInteger(runs.join('')))
  const before = separators.slice(0, -1)
  const isWhole =
    before.length === 0 ||
    (before.every((character) => groups.has(character) && character !== last) &&
      isGrouped(runs.slice(0, -1)))
  if (decimals.has(last) && isWhole) {
    const whole = toInteger(runs.slice(0, -1).join(''))
    readings.push(`${whole}.${fraction}`)
    if (fraction === '00') readings.push(whole)
  }
  if (separators.length > 1 && separators.every((character) => character === '.')) {
    readings.push(runs.map(toInteger).join('.'))
  }
  return readings
}

function normalizeSeparator(separator: string): string {
  const [character = ''] = separator.replace(/[^.,'’_\s]/g, '')
  if (character === '’') return "'"
  return /\s/.test(character) ? ' ' : character
}

/** `1,234,567`, or `12,34,567` as in India. */
function isGrouped(runs: readonly string[]): boolean {
  const [first = '', ...others] = runs
  const last = others.at(-1)
  if (first.length > 3 || first.startsWith('0')) return false
  if (last === undefined) return true
  return last.length === 3 && others.every(({ length }) => length === 3 || length === 2)
}

/** `32K` is 32,000 or 32,768 too, `3 万` is 30,000. */
function readMultiples(ascii: string, { end }: Piece, values: readonly string[]): string[] {
  return readFactors(ascii, end).flatMap((factor) =>
    values
      .filter((value) => /^\d{1,9}(?:\.\d{1,6})?$/.test(value))
      .map((value) => String(Math.round(Number(value) * factor))),
  )
}

/** `3 PM` may have become 15. */
function readHours(ascii: string, { text, end }: Piece): string[] {
  const [, half] = /^(?::\d\d)?\s?([ap])\.?m\b/i.exec(ascii.slice(end, end + 10)) ?? []
  const hour = Number(text)
  if (half === undefined || !(hour <= 12)) return []
  return [String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))]
}

/** `'19` may have become 2019. */
function readYears(ascii: string, { text, start }: Piece): string[] {
  if (!/^\d\d$/.test(text) || !/['’]/.test(ascii[start - 1] ?? '')) return []
  return [`20${text}`, `19${text}`]
}

/** The `19th century` is that of the years 1800 and on. */
function readCenturies(ascii: string, { text, end }: Piece): string[] {
  const isCentury =
    /^\d\d$/.test(text) && /^(?:st|nd|rd|th) centur/i.test(ascii.slice(end, end + 10))
  return isCentury ? [`${Number(text) - 1}00`] : []
}

function toInteger(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
