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
  const walker = new LineWalker(text)
  while (walker.nextStart <= text.length) {
    starts.push(walker.nextStart)
    walker.moveTo(walker.nextStart)
  }
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

/** Counts the lines on the way through a text; its offsets only rise. */
export class LineWalker {
  /** Line of the offset that was moved to, from 1. */
  line = 1
  /** Where that line starts. */
  lineStart = 0
  /** Where the next line starts; infinite on the last one. */
  nextStart = 0
  readonly #text: string
  // The next of each that is not passed; a search without a result is not done twice.
  #lineFeed = -1
  #carriageReturn = -1

  constructor(text: string) {
    this.#text = text
    this.#findNextStart()
  }

  moveTo(offset: number): void {
    while (this.nextStart <= offset) {
      this.line++
      this.lineStart = this.nextStart
      this.#findNextStart()
    }
  }

  #findNextStart(): void {
    if (this.#lineFeed < this.lineStart) this.#lineFeed = this.#find('\n')
    if (this.#carriageReturn < this.lineStart) this.#carriageReturn = this.#find('\r')
    if (this.#lineFeed < this.#carriageReturn) this.nextStart = this.#lineFeed + 1
    else if (this.#lineFeed === this.#carriageReturn + 1) this.nextStart = this.#lineFeed + 1
    else this.nextStart = this.#carriageReturn + 1
  }

  #find(character: string): number {
    const found = this.#text.indexOf(character, this.lineStart)
    return found < 0 ? Number.POSITIVE_INFINITY : found
  }
}
