/** What a mark stands for. */
export type MarkType =
  /** Plain text after all. */
  | 'none'
  | 'code'
  | 'html'
  | 'autolink'
  | 'literal'
  | 'escape'
  | 'entity'
  | 'break'
  | 'footnote'
  | 'run'
  | 'link'
  | 'image'
  | 'close'
  /** Text in which remark may find a bare URL when its tree is there. */
  | 'suspect'

/** A place in a text where inline markup is or may be; used again for text after text. */
export class Mark {
  type: MarkType = 'none'
  start = 0
  end = 0
  /** What an entity stands for, or a URL. */
  value = ''
  /** Where the mark that closes a link or an image is among the marks. */
  closer = 0
  isReference = false
  /** Whether the suspicion is void if the run before begins a pair. */
  isBehindRun = false

  // A run of `*`, `_` or `~`: its first pieces close, its last ones open.
  marker = 0
  canOpen = false
  canClose = false
  /** How many characters are not used. */
  left = 0
  readonly closing = new Pieces()
  readonly opening = new Pieces()
}

/** The longest run of delimiters whose pieces can be counted. */
export const maximumRun = 30

/** Pieces of one or two characters, in the order in which they were matched. */
class Pieces {
  count = 0
  size = 0
  // A set bit is a piece of two characters.
  #bits = 0

  clear(): void {
    this.count = 0
    this.size = 0
    this.#bits = 0
  }

  push(length: number): void {
    if (length === 2) this.#bits |= 1 << this.count
    this.count++
    this.size += length
  }

  lengthAt(index: number): number {
    return (this.#bits >> index) & 1 ? 2 : 1
  }
}
