import type { MarkedText, PlacedText } from '../finding.ts'

/** A marked text in three pieces. */
export interface MarkPieces {
  readonly before: string
  readonly mark: string
  readonly after: string
}

/** Cuts a text at its mark; a mark that is outside the text is moved inside. */
export function splitAtMark({ text, start, end }: MarkedText): MarkPieces {
  const from = Math.min(Math.max(start, 0), text.length)
  const to = Math.min(Math.max(end, from), text.length)
  return { before: text.slice(0, from), mark: text.slice(from, to), after: text.slice(to) }
}

/** Whether less than the whole text is marked. */
export function hasPreciseMark(marked: MarkedText): boolean {
  return splitAtMark(marked).mark !== marked.text
}

/** Line and column behind the mark, both from 1; lines end with LF, CRLF or a lone CR. */
export function findEnd(placed: PlacedText): { endLine: number; endColumn: number } {
  const { mark } = splitAtMark(placed)
  let endLine = placed.line
  let lineStart = -1
  for (const ending of mark.matchAll(/\r\n?|\n/g)) {
    endLine++
    lineStart = ending.index + ending[0].length
  }
  const endColumn = lineStart < 0 ? placed.column + mark.length : mark.length - lineStart + 1
  return { endLine, endColumn }
}

/**
 * Shortens a marked text to `size` UTF-16 units around the mark, with `…` for
 * what is left out; a mark that is longer is cut itself.
 */
export function cutToWindow(marked: MarkedText, size: number): MarkPieces {
  const { before, mark, after } = splitAtMark(marked)
  const room = size - mark.length
  if (room < 0) {
    return { before: before === '' ? '' : '…', mark: `${cutStart(mark, size)}…`, after: '' }
  }
  // What one side does not need, the other side gets.
  const roomBefore = Math.max(Math.floor(room / 2), room - after.length)
  const roomAfter = Math.max(Math.ceil(room / 2), room - before.length)
  return {
    before: before.length <= roomBefore ? before : `…${cutEnd(before, roomBefore)}`,
    mark,
    after: after.length <= roomAfter ? after : `${cutStart(after, roomAfter)}…`,
  }
}

/** The first units of a text, never half a surrogate pair. */
function cutStart(text: string, size: number): string {
  return text.slice(0, isInsidePair(text, size) ? size - 1 : size)
}

function cutEnd(text: string, size: number): string {
  const start = text.length - size
  return text.slice(isInsidePair(text, start) ? start + 1 : start)
}

function isInsidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}
