/** Codes of the characters that Markdown's blocks are made of. */
export const tab = 9
export const lineFeed = 10
const carriageReturn = 13
export const space = 32
export const exclamationMark = 33
export const quotationMark = 34
export const numberSign = 35
export const apostrophe = 39
export const leftParenthesis = 40
export const rightParenthesis = 41
export const asterisk = 42
export const plusSign = 43
export const hyphen = 45
export const dot = 46
export const slash = 47
const zero = 48
export const one = 49
const nine = 57
export const colon = 58
export const lessThan = 60
export const equalsSign = 61
export const greaterThan = 62
export const questionMark = 63
export const leftBracket = 91
export const backslash = 92
export const rightBracket = 93
export const caret = 94
export const underscore = 95
export const graveAccent = 96
export const verticalBar = 124
export const tilde = 126
export const deleteCharacter = 127

export function isSpaceOrTab(code: number): boolean {
  return code === space || code === tab
}

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}

/** An ASCII letter. */
export function isLetter(code: number): boolean {
  const lower = code | 32
  return code < 128 && lower >= 97 && lower <= 122
}

/** The offset of the first character from `at` on that is neither space nor tab, or `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
  let next = at
  while (next < end && isSpaceOrTab(text.charCodeAt(next))) next++
  return next
}

/** The offset behind the run of characters with the code `code` that starts at `at`. */
export function skipRun(text: string, code: number, at: number, end: number): number {
  let next = at
  while (next < end && text.charCodeAt(next) === code) next++
  return next
}

/** The offset behind the last character before `end` that is no white space, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start) {
    const code = text.charCodeAt(last - 1)
    if (!isSpaceOrTab(code) && code !== lineFeed && code !== carriageReturn) break
    last--
  }
  return last
}
