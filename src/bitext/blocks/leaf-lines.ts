import {
  graveAccent,
  hyphen,
  isSpaceOrTab,
  numberSign,
  skipRun,
  skipSpaces,
  trimEnd,
} from './characters.ts'

/** Three or more of one of `*-_` with nothing but white space between and behind them. */
export function isThematicBreak(text: string, start: number, end: number): boolean {
  const marker = text.charCodeAt(start)
  let count = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === marker) count++
    else if (!isSpaceOrTab(code)) return false
  }
  return count >= 3
}

/** The level of the heading that a line underlines, or 0. */
export function readUnderline(text: string, start: number, end: number): number {
  const marker = text.charCodeAt(start)
  if (skipSpaces(text, skipRun(text, marker, start, end), end) < end) return 0
  return marker === hyphen ? 2 : 1
}

/** The level of the heading that starts with `#` at `start`, or 0. */
export function readHeadingLevel(text: string, start: number, end: number): number {
  const behind = skipRun(text, numberSign, start, end)
  const level = behind - start
  return level <= 6 && (behind === end || isSpaceOrTab(text.charCodeAt(behind))) ? level : 0
}

/** Where a heading's text ends: before white space and closing number signs. */
export function findHeadingTextEnd(text: string, textStart: number, lineEnd: number): number {
  const end = trimEnd(text, textStart, lineEnd)
  let closing = end
  while (closing > textStart && text.charCodeAt(closing - 1) === numberSign) closing--
  if (closing === textStart) return textStart
  const isClosed = closing < end && isSpaceOrTab(text.charCodeAt(closing - 1))
  return isClosed ? trimEnd(text, textStart, closing) : end
}

/** The length of the fence that opens code at `start`, or 0. */
export function readFence(text: string, start: number, end: number): number {
  const marker = text.charCodeAt(start)
  const behind = skipRun(text, marker, start, end)
  if (behind - start < 3) return 0
  if (marker === graveAccent) {
    for (let at = behind; at < end; at++) if (text.charCodeAt(at) === graveAccent) return 0
  }
  return behind - start
}

/** An open code fence. */
export interface Fence {
  readonly marker: number
  readonly length: number
}

/** Tells whether a line closes code with the given fence. */
export function closesFence(text: string, start: number, end: number, fence: Fence): boolean {
  const behind = skipRun(text, fence.marker, start, end)
  return behind - start >= fence.length && skipSpaces(text, behind, end) === end
}
