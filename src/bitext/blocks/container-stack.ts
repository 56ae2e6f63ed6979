import type { BlockList } from './block-list.ts'
import { greaterThan } from './characters.ts'
import { type ContainerStart, readContainerStart, readItemStart } from './container-start.ts'
import type { LineCursor } from './line-cursor.ts'

interface Container {
  readonly type: ContainerStart['type']
  readonly marker: number
  /** Levels of mdast nodes around the container itself. */
  readonly depth: number
  size: number
  /** True until a line behind an item's empty first line. */
  isEmpty: boolean
  /** True if a blank line is behind that: an item does not begin with two of them. */
  isOver: boolean
}

/** What a leaf is to a line that opens a container. */
export interface OpenLeaf {
  /** True for code and HTML, in which nothing opens. */
  readonly isConcrete: boolean
  /** True where a paragraph or the like would go on. */
  readonly canBeInterrupted: boolean
  end(): void
}

/** The containers that a line stands in. */
export class ContainerStack {
  readonly #line: LineCursor
  readonly #blocks: BlockList
  readonly #leaf: OpenLeaf
  readonly #open: Container[] = []
  /** Whether the innermost container has had a line or a part of one. */
  #hasContent = false

  constructor(line: LineCursor, blocks: BlockList, leaf: OpenLeaf) {
    this.#line = line
    this.#blocks = blocks
    this.#leaf = leaf
  }

  /**
   * Takes the markers at the start of a line: of containers that go on, then of new ones.
   *
   * Returns how many containers the line goes on with or opens; less than there
   * are open says that it is a lazy line, or one behind them.
   */
  readLine(): number {
    const continued = this.#continue()
    const isWhole = continued === this.#open.length
    const interrupts = isWhole && this.#hasContent && this.#leaf.canBeInterrupted
    const isShut = isWhole && this.#hasContent && this.#leaf.isConcrete
    let start = isShut ? undefined : readContainerStart(this.#line, interrupts)
    if (!start) return this.#keep(continued)
    this.#leaf.end()
    this.leave(continued)
    for (; start; start = readContainerStart(this.#line, interrupts)) this.#enter(start)
    return this.#keep(this.#open.length)
  }

  get size(): number {
    return this.#open.length
  }

  /** Closes all containers but the outermost ones. */
  leave(kept: number): void {
    this.#open.length = kept
    this.#blocks.depth = this.#depthInside()
  }

  #keep(continued: number): number {
    this.#hasContent = true
    return continued
  }

  #depthInside(): number {
    return (this.#open.at(-1)?.depth ?? 0) + 1
  }

  /** Takes the markers of the open containers, and counts them. */
  #continue(): number {
    const open = this.#open
    for (let index = 0; index < open.length; index++) {
      const container = open[index]
      if (!container) break
      if (container.type === 'listItem') {
        if (this.#continueItem(container)) continue
        return this.#startNextItem(container, index) ? index + 1 : index
      }
      const goesOn =
        container.type === 'blockquote'
          ? this.#continueQuote()
          : this.#continueFootnote(open[index - 1])
      if (!goesOn) return index
    }
    return open.length
  }

  #continueQuote(): boolean {
    const line = this.#line
    if (line.indent > 3 || line.code !== greaterThan) return false
    line.takeTo(line.content + 1)
    if (line.indent > 0) line.takeColumns(1)
    return true
  }

  #continueFootnote(around: Container | undefined): boolean {
    const line = this.#line
    if (line.isBlank) return true
    // remark-gfm takes the indent of a footnote for that of one right inside it, too.
    if (line.indent === 0) return around?.type === 'footnoteDefinition'
    if (line.indent < 4) return false
    line.takeColumns(4)
    return true
  }

  #continueItem(item: Container): boolean {
    const line = this.#line
    if (line.isBlank) {
      item.isOver ||= item.isEmpty
      line.takeColumns(Math.min(line.indent, item.size))
      return true
    }
    const goesOn = !item.isOver && line.indent >= item.size
    item.isOver = false
    item.isEmpty = false
    if (goesOn) line.takeColumns(item.size)
    return goesOn
  }

  /** Begins the next item of a list, if a line does. */
  #startNextItem(item: Container, index: number): boolean {
    const start = readItemStart(this.#line, false)
    if (start?.marker !== item.marker) return false
    this.#leaf.end()
    this.leave(index + 1)
    item.size = start.size
    item.isEmpty = start.isEmpty
    this.#take(start, item.depth)
    return true
  }

  #enter(start: ContainerStart): void {
    const { type, marker, size, isEmpty } = start
    // A list is a level of its own.
    const depth = this.#depthInside() + (type === 'listItem' ? 1 : 0)
    this.#take(start, depth)
    this.#open.push({ type, marker, depth, size, isEmpty, isOver: false })
    this.#blocks.depth = depth + 1
  }

  #take(start: ContainerStart, depth: number): void {
    this.#blocks.addContainer(start.type, this.#line.content, depth)
    this.#line.takeTo(start.end)
    if (start.padding > 0) this.#line.takeColumns(start.padding)
    this.#hasContent = false
  }
}
