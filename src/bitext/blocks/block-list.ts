import { type Block, type BlockType, maximumDepth } from './block.ts'
import { trimEnd } from './characters.ts'

/** Collects blocks in the text's order. */
export class BlockList {
  readonly blocks: Block[] = []
  /** Levels of mdast nodes around the leaf that is read. */
  depth = 1
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  addContainer(type: BlockType, start: number, depth: number): void {
    this.#add({ type, depth, start, end: start, level: 0, textStart: start, textEnd: start })
  }

  /** Adds a leaf, white space at its end left out. */
  addLeaf(type: BlockType, start: number, lineEnd: number): void {
    const { depth } = this
    const end = trimEnd(this.#text, start, lineEnd)
    this.#add({ type, depth, start, end, level: 0, textStart: start, textEnd: start })
  }

  addHeading(heading: Omit<Block, 'type' | 'depth'>): void {
    const { start, level } = heading
    const hasText = heading.textEnd > heading.textStart
    const textStart = hasText ? heading.textStart : start
    const textEnd = hasText ? heading.textEnd : start
    const end = trimEnd(this.#text, start, heading.end)
    this.#add({ type: 'heading', depth: this.depth, start, end, level, textStart, textEnd })
  }

  addTable(start: number): void {
    this.addContainer('table', start, this.depth)
  }

  addRow(start: number, lineEnd: number): void {
    const depth = this.depth + 1
    const end = trimEnd(this.#text, start, lineEnd)
    this.#add({ type: 'tableRow', depth, start, end, level: 0, textStart: start, textEnd: start })
  }

  #add(block: Block): void {
    if (block.depth <= maximumDepth) this.blocks.push(block)
  }
}
