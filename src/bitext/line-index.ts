/** A place in a text, both counted from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Returns a function from UTF-16 offsets to lines and columns.
 *
 * Lines end with LF, CRLF or a lone CR, as CommonMark has it.
 */
export function createLineIndex(text: string): (offset: number) => Place {
  let lineStarts: number[] | undefined
  return (offset) => {
    lineStarts ??= findLineStarts(text)
    const line = countUpTo(lineStarts, offset)
    return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 }
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (const ending of text.matchAll(/\r\n?|\n/g)) starts.push(ending.index + ending[0].length)
  return starts
}

/** How many of the ascending values are not above `limit`. */
function countUpTo(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
