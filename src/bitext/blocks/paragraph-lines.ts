import type { BlockList } from './block-list.ts'
import { colon, hyphen, leftBracket, trimEnd, verticalBar } from './characters.ts'
import { readDefinitionLine, startsTitle } from './definition-line.ts'
import type { LineCursor } from './line-cursor.ts'
import { countDelimiterCells, countHeadCells } from './table-lines.ts'

/** Whether a line can be the head of a table, if a delimiter row comes behind it. */
export type HeadChance = 'yes' | 'no' | 'uncertain'

/** The lines of a paragraph, and of the definitions that it starts with. */
export class ParagraphLines {
  /** True if remark may see other definitions. */
  isUncertain = false
  /** Of the last line. */
  head: HeadChance = 'no'
  readonly #text: string
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  constructor(text: string) {
    this.#text = text
  }

  clear(): void {
    this.#starts.length = 0
    this.#ends.length = 0
  }

  add({ content, end }: LineCursor, head: HeadChance): void {
    this.#starts.push(content)
    this.#ends.push(end)
    this.head = head
  }

  get lastStart(): number {
    return this.#starts.at(-1) ?? 0
  }

  get lastEnd(): number {
    return this.#ends.at(-1) ?? 0
  }

  dropLast(): void {
    this.#starts.pop()
    this.#ends.pop()
  }

  /** Tells whether a line makes the last one the head of a table. */
  isDelimitedBy({ text, content, end, code }: LineCursor): boolean {
    if (this.head === 'no') return false
    if (code !== verticalBar && code !== hyphen && code !== colon) return false
    const cells = countDelimiterCells(text, content, end)
    return cells > 0 && countHeadCells(text, this.lastStart, this.lastEnd) === cells
  }

  /** Adds the definitions to the blocks, and returns where the text behind them stands. */
  addDefinitions(blocks: BlockList): { start: number; end: number } | undefined {
    const text = this.#text
    const count = this.#starts.length
    let index = 0
    for (; index < count; index++) {
      const start = this.#starts[index] ?? 0
      if (text.charCodeAt(start) !== leftBracket) break
      const end = this.#ends[index] ?? 0
      const hasNext = index + 1 < count
      const definition = readDefinitionLine(text, start, end)
      if (definition === 'none' || (definition === 'open' && !hasNext)) break
      const isOpen =
        definition === 'open' || (hasNext && startsTitle(text, this.#starts[index + 1] ?? 0))
      if (isOpen) this.isUncertain = true
      blocks.addLeaf('definition', start, end)
    }
    if (index === count) return undefined
    const start = this.#starts[index] ?? 0
    return { start, end: trimEnd(text, start, this.lastEnd) }
  }
}
