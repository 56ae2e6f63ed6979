export const whitespace = 1
export const punctuation = 2
const other = 3

const punctuationPattern = /[\p{P}\p{S}]/u
const known = new Uint8Array(0x10000)

/**
 * Says what a UTF-16 code unit is beside a delimiter: `whitespace`,
 * `punctuation` or something else. NaN, beyond the text, is white space.
 *
 * Half of a surrogate pair is something else: to micromark 4, characters are
 * code units.
 */
export function classifyCharacter(code: number): number {
  if (Number.isNaN(code)) return whitespace
  const kind = known[code] ?? 0
  return kind === 0 ? classifyUnknown(code) : kind
}

function classifyUnknown(code: number): number {
  const character = String.fromCharCode(code)
  let kind = other
  if (/\s/.test(character)) kind = whitespace
  else if (punctuationPattern.test(character)) kind = punctuation
  known[code] = kind
  return kind
}

/** Letters from `A` to `Z`, in both cases. */
export function isLetter(code: number): boolean {
  const folded = code | 0x20
  return folded >= 0x61 && folded <= 0x7a
}

export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39)
}

/** What a backslash escapes (CommonMark 0.31, section 2.4). */
export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  )
}

/** Space, tab or line feed. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a
}
