import { isSpaceOrTab, lineFeed, space, tab } from './characters.ts'

/**
 * Goes through a text line by line, and through a line's beginning by columns.
 *
 * A tab reaches to the next column that is a multiple of four; a part of it can
 * be taken, as if it were spaces.
 */
export class LineCursor {
  readonly text: string
  /** Where the line starts that is read. */
  lineStart = 0
  /** Where the line's rest starts: what no container has taken. */
  at = 0
  /** Column of `at`, from 0; inside of a tab if a part of it is taken. */
  column = 0
  /** Where the line ends, before its line ending. */
  end = 0
  /** The first character of the rest that is neither space nor tab, or `end`. */
  content = 0
  /** Columns from `column` to `content`. */
  indent = 0
  #next = 0
  // The next of each that is not passed; a search without a result is not done twice.
  #lineFeed = -1
  #carriageReturn = -1

  constructor(text: string) {
    this.text = text
  }

  /** Goes to the next line; says whether there is one. */
  readLine(): boolean {
    const { text } = this
    const start = this.#next
    if (start >= text.length) return false
    this.#findEnd(start)
    this.lineStart = start
    this.at = start
    this.column = 0
    this.#measureIndent()
    return true
  }

  #findEnd(start: number): void {
    const { text } = this
    if (this.#lineFeed < start) this.#lineFeed = find(text, '\n', start)
    if (this.#carriageReturn < start) this.#carriageReturn = find(text, '\r', start)
    if (this.#carriageReturn < this.#lineFeed) {
      this.end = this.#carriageReturn
      this.#next = text.charCodeAt(this.end + 1) === lineFeed ? this.end + 2 : this.end + 1
    } else {
      this.end = this.#lineFeed
      this.#next = this.end + 1
    }
  }

  /** Takes the rest up to `offset`, which is the content or stands behind it. */
  takeTo(offset: number): void {
    this.column += this.indent + offset - this.content
    this.at = offset
    this.#measureIndent()
  }

  /** Takes so many columns of the indent; what is left of it is not measured again. */
  takeColumns(count: number): void {
    const { text } = this
    const goal = this.column + count
    this.indent -= count
    while (this.column < goal) {
      const after = text.charCodeAt(this.at) === tab ? (this.column | 3) + 1 : this.column + 1
      if (after > goal) {
        this.column = goal
        break
      }
      this.column = after
      this.at++
    }
  }

  #measureIndent(): void {
    const { text, end } = this
    let offset = this.at
    let column = this.column
    for (; offset < end; offset++) {
      const code = text.charCodeAt(offset)
      if (code === space) column++
      else if (code === tab) column = (column | 3) + 1
      else break
    }
    this.content = offset
    this.indent = column - this.column
  }

  /** Columns of white space from `offset` on, which stands behind the content. */
  measureGap(offset: number): number {
    const { text, end } = this
    const from = this.column + this.indent + offset - this.content
    let column = from
    for (let next = offset; next < end; next++) {
      const code = text.charCodeAt(next)
      if (!isSpaceOrTab(code)) return column - from
      column = code === tab ? (column | 3) + 1 : column + 1
    }
    return column - from
  }

  get isBlank(): boolean {
    return this.content === this.end
  }

  /** The code of the rest's first character that is neither space nor tab, or NaN. */
  get code(): number {
    return this.content < this.end ? this.text.charCodeAt(this.content) : Number.NaN
  }
}

function find(text: string, character: string, start: number): number {
  const found = text.indexOf(character, start)
  return found < 0 ? text.length : found
}
