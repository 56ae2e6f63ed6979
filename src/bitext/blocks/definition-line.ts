import {
  apostrophe,
  backslash,
  colon,
  deleteCharacter,
  greaterThan,
  isSpaceOrTab,
  leftBracket,
  leftParenthesis,
  lessThan,
  quotationMark,
  rightBracket,
  rightParenthesis,
  skipSpaces,
  space,
} from './characters.ts'

/**
 * What a line that starts with `[` is, if a paragraph could start there: a whole
 * link reference definition unless the next line is its title, no definition,
 * or what only the lines behind it can tell.
 */
export type DefinitionLine = 'whole' | 'none' | 'open'

// Longer ones are none to remark.
const longestLabel = 900

/** Reads a line's rest as a link reference definition (CommonMark 0.31, section 4.7). */
export function readDefinitionLine(text: string, start: number, end: number): DefinitionLine {
  const label = skipLabel(text, start, end)
  if (label < 0) return label === -1 ? 'none' : 'open'
  if (label >= end || text.charCodeAt(label) !== colon) return 'none'
  const destination = skipSpaces(text, label + 1, end)
  if (destination === end) return 'open'
  const behind =
    text.charCodeAt(destination) === lessThan
      ? skipEnclosed(text, destination + 1, end)
      : skipRaw(text, destination, end)
  if (behind < 0) return 'none'
  const title = skipSpaces(text, behind, end)
  if (title === end) return 'whole'
  return title > behind && startsTitle(text, title) ? readTitle(text, title, end) : 'none'
}

/** Tells whether a line could be the title of the definition above it. */
export function startsTitle(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === quotationMark || code === apostrophe || code === leftParenthesis
}

/** The offset behind the label's `]`; -1 if there is no label, -2 if it may go on. */
function skipLabel(text: string, start: number, end: number): number {
  let hasText = false
  const limit = Math.min(end, start + longestLabel)
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === leftBracket) return -1
    if (code === rightBracket) return hasText ? at + 1 : -1
    if (!isSpaceOrTab(code)) hasText = true
    if (code === backslash && at + 1 < limit && isEscapedInLabel(text.charCodeAt(at + 1))) at++
  }
  return -2
}

function isEscapedInLabel(code: number): boolean {
  return code === leftBracket || code === backslash || code === rightBracket
}

/** The offset behind `>`, or -1. */
function skipEnclosed(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === greaterThan) return at + 1
    if (code === lessThan) return -1
    if (code === backslash && at + 1 < end) {
      const next = text.charCodeAt(at + 1)
      if (next === lessThan || next === greaterThan || next === backslash) at++
    }
  }
  return -1
}

/** The offset behind a destination without `<`, or -1. */
function skipRaw(text: string, start: number, end: number): number {
  let open = 0
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpaceOrTab(code) || (code === rightParenthesis && open === 0)) break
    if (code === leftParenthesis) open++
    else if (code === rightParenthesis) open--
    else if (isControl(code)) return -1
    else if (code === backslash && at + 1 < end) {
      const next = text.charCodeAt(at + 1)
      if (next === leftParenthesis || next === rightParenthesis || next === backslash) at++
    }
  }
  return open === 0 && at > start ? at : -1
}

/** A control character, but NUL, which Markdown replaces. */
function isControl(code: number): boolean {
  return (code > 0 && code < space) || code === deleteCharacter
}

function readTitle(text: string, start: number, end: number): DefinitionLine {
  const opener = text.charCodeAt(start)
  const closer = opener === leftParenthesis ? rightParenthesis : opener
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === closer) return skipSpaces(text, at + 1, end) === end ? 'whole' : 'none'
    if (code === backslash && at + 1 < end) {
      const next = text.charCodeAt(at + 1)
      if (next === closer || next === backslash) at++
    }
  }
  return 'open'
}
