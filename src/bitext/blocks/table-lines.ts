import {
  backslash,
  colon,
  hyphen,
  isSpaceOrTab,
  skipRun,
  skipSpaces,
  verticalBar,
} from './characters.ts'

/** How many cells a line has as the head of a table; 0 if it cannot be one. */
export function countHeadCells(text: string, start: number, end: number): number {
  let cells = 0
  let awaitsCell = text.charCodeAt(start) !== verticalBar
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpaceOrTab(code)) continue
    if (awaitsCell) {
      cells++
      awaitsCell = false
    }
    if (code === verticalBar) awaitsCell = true
    else if (code === backslash && isEscapedInCell(text, at + 1, end)) at++
  }
  return cells
}

/** Whether a backslash before `at` escapes what stands there. */
export function isEscapedInCell(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  return code === backslash || code === verticalBar
}

/** How many cells a line has as the delimiter row of a table; 0 if it cannot be one. */
export function countDelimiterCells(text: string, start: number, end: number): number {
  let cells = 0
  let isDelimiter = false
  let at = start
  if (text.charCodeAt(at) === verticalBar) {
    isDelimiter = true
    at = skipSpaces(text, at + 1, end)
  }
  while (at < end) {
    const left = skipOne(text, colon, at, end)
    const filler = skipRun(text, hyphen, left, end)
    if (filler === left) return 0
    const right = skipOne(text, colon, filler, end)
    if (left > at || right > filler) isDelimiter = true
    cells++
    at = skipSpaces(text, right, end)
    if (at === end) break
    if (text.charCodeAt(at) !== verticalBar) return 0
    isDelimiter = true
    at = skipSpaces(text, at + 1, end)
  }
  return isDelimiter ? cells : 0
}

function skipOne(text: string, code: number, at: number, end: number): number {
  return at < end && text.charCodeAt(at) === code ? at + 1 : at
}
