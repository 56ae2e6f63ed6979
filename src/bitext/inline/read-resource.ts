import { isBlank } from './classify-character.ts'

/** Where the parts of the last resource stand that `readResource` found. */
export const resource = { destinationStart: 0, destinationEnd: 0 }

const openParenthesis = 0x28
const closeParenthesis = 0x29
const backslash = 0x5c
const lessThan = 0x3c
const greaterThan = 0x3e

// micromark 4 follows so many parentheses inside each other.
const deepestParentheses = 32

/**
 * Reads `(destination "title")` from its parenthesis on; says where it ends, or
 * -1 (CommonMark 0.31, section 6.3).
 */
export function readResource(text: string, start: number): number {
  let at = skipBlanks(text, start + 1)
  resource.destinationStart = at
  resource.destinationEnd = at
  if (text.charCodeAt(at) === closeParenthesis) return at + 1
  at = text.charCodeAt(at) === lessThan ? readEnclosed(text, at) : readRaw(text, at)
  if (at < 0) return -1
  const behind = skipBlanks(text, at)
  const code = text.charCodeAt(behind)
  if (code === closeParenthesis) return behind + 1
  if (behind === at || (code !== 0x22 && code !== 0x27 && code !== openParenthesis)) return -1
  const titleEnd = readTitle(text, behind)
  if (titleEnd < 0) return -1
  at = skipBlanks(text, titleEnd)
  return text.charCodeAt(at) === closeParenthesis ? at + 1 : -1
}

function skipBlanks(text: string, start: number): number {
  let at = start
  while (isBlank(text.charCodeAt(at))) at++
  return at
}

function readEnclosed(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === greaterThan) {
      resource.destinationStart = start + 1
      resource.destinationEnd = at
      return at + 1
    }
    if (code === lessThan || code === 0x0a) return -1
    if (code === backslash && isOneOf(text.charCodeAt(at + 1), lessThan, greaterThan)) at++
  }
  return -1
}

function readRaw(text: string, start: number): number {
  let balance = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === openParenthesis) {
      if (balance === deepestParentheses) return -1
      balance++
    } else if (code === closeParenthesis) {
      if (balance === 0) break
      balance--
    } else if (code <= 0x20 || code === 0x7f) {
      if (balance === 0 && isBlank(code)) break
      return -1
    } else if (
      code === backslash &&
      isOneOf(text.charCodeAt(at + 1), openParenthesis, closeParenthesis)
    ) {
      at++
    }
  }
  if (at === start || balance > 0 || at >= text.length) return -1
  resource.destinationEnd = at
  return at
}

function readTitle(text: string, start: number): number {
  const opener = text.charCodeAt(start)
  const closer = opener === openParenthesis ? closeParenthesis : opener
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === closer) return at + 1
    if (code === backslash && isOneOf(text.charCodeAt(at + 1), closer, closer)) at++
  }
  return -1
}

/** Whether a backslash takes away the meaning of the character behind it. */
function isOneOf(code: number, first: number, second: number): boolean {
  return code === backslash || code === first || code === second
}
