import type { Block } from './block.ts'
import type { BlockList } from './block-list.ts'
import {
  asterisk,
  equalsSign,
  graveAccent,
  hyphen,
  lessThan,
  numberSign,
  skipSpaces,
  tilde,
  underscore,
} from './characters.ts'
import type { OpenLeaf } from './container-stack.ts'
import { mayHaveGfmBlocks } from './gfm-blocks.ts'
import { endsHtml, findHtmlInside, type HtmlKind, readHtmlKind } from './html-lines.ts'
import {
  closesFence,
  type Fence,
  findHeadingTextEnd,
  isThematicBreak,
  readFence,
  readHeadingLevel,
  readUnderline,
} from './leaf-lines.ts'
import type { LineCursor } from './line-cursor.ts'
import { interruptsParagraph } from './paragraph-interrupts.ts'
import { type HeadChance, ParagraphLines } from './paragraph-lines.ts'

// What remark-gfm can make a link of, or the box of a task.
const linkPattern = /@|:\/\/|www\./i
const boxPattern = /^\[[ \t\r\nxX]\]/

/** What kind of leaf the next line may go on with. */
type LeafType = 'none' | 'paragraph' | 'fencedCode' | 'indentedCode' | 'html' | 'table'

/** Reads what is left of the lines behind the markers of containers. */
export class LeafReader implements OpenLeaf {
  readonly #line: LineCursor
  readonly #blocks: BlockList
  #type: LeafType = 'none'
  #start = 0
  #end = 0
  #fence: Fence = { marker: 0, length: 0 }
  #htmlKind: HtmlKind = 0
  readonly #lines: ParagraphLines
  #isUncertain = false

  constructor(line: LineCursor, blocks: BlockList) {
    this.#line = line
    this.#blocks = blocks
    this.#lines = new ParagraphLines(line.text)
  }

  /** True behind a line that remark may see in another way. */
  get isUncertain(): boolean {
    return this.#isUncertain || this.#lines.isUncertain
  }

  get isConcrete(): boolean {
    return this.#type === 'fencedCode' || this.#type === 'html'
  }

  get canBeInterrupted(): boolean {
    // micromark keeps indented code open over blank lines.
    return this.#type === 'paragraph' || this.#type === 'indentedCode'
  }

  /** Ends the leaf that is open, if one is. */
  end(): void {
    const type = this.#type
    this.#type = 'none'
    if (type === 'paragraph') this.#endParagraph()
    else if (type === 'html') this.#blocks.addLeaf('html', this.#start, this.#end)
    else if (type === 'fencedCode' || type === 'indentedCode') {
      this.#blocks.addLeaf('code', this.#start, this.#end)
    }
  }

  /**
   * Gives a line to the open leaf, and ends that if it does not go on.
   *
   * A lazy line lacks markers of open containers.
   */
  goOn(isLazy: boolean): boolean {
    const goesOn = this.#goOnWithLeaf(isLazy)
    // Whether a table has another row turns out last.
    if (!goesOn && this.#type !== 'table') this.end()
    return goesOn
  }

  #goOnWithLeaf(isLazy: boolean): boolean {
    switch (this.#type) {
      case 'paragraph':
        return !this.#line.isBlank && this.#goOnWithParagraph(isLazy)
      case 'fencedCode':
        return !isLazy && this.#goOnWithFence()
      case 'indentedCode':
        return !isLazy && this.#goOnWithIndented()
      case 'html':
        return !isLazy && this.#goOnWithHtml()
      default:
        return false
    }
  }

  #goOnWithFence(): boolean {
    const { text, content, end, indent } = this.#line
    this.#end = end
    if (indent <= 3 && closesFence(text, content, end, this.#fence)) this.end()
    return true
  }

  #goOnWithIndented(): boolean {
    const { indent, end, isBlank } = this.#line
    if (indent > 3) this.#end = end
    return isBlank || indent > 3
  }

  #goOnWithHtml(): boolean {
    const { text, at, end, isBlank } = this.#line
    if (this.#htmlKind >= 6) {
      if (isBlank) return false
      this.#end = end
      return true
    }
    this.#end = end
    if (endsHtml(this.#htmlKind, text.slice(at, end))) this.end()
    return true
  }

  #goOnWithParagraph(isLazy: boolean): boolean {
    const line = this.#line
    const { text, content, end, code } = line
    if (line.indent > 3) return this.#addLine('no')
    if ((code === equalsSign || code === hyphen) && !isLazy) {
      const level = readUnderline(text, content, end)
      if (level > 0) return this.#underline(level)
    }
    if (interruptsParagraph(line)) return false
    // micromark lets a lazy line interrupt that is a tag of any name.
    if (code === lessThan && isLazy && readHtmlKind(text, content, end) > 0) {
      this.#isUncertain = true
    }
    if (!isLazy && this.#lines.isDelimitedBy(line)) return this.#beginTable()
    // Where a table interrupts a paragraph, its head is read anew.
    return this.#addLine(isLazy || code === lessThan ? 'uncertain' : 'yes')
  }

  #addLine(head: HeadChance): boolean {
    this.#lines.add(this.#line, head)
    return true
  }

  /** Makes the last line of a paragraph the head of a table. */
  #beginTable(): boolean {
    const { head, lastStart, lastEnd } = this.#lines
    if (head === 'uncertain') this.#isUncertain = true
    this.#lines.dropLast()
    this.#endParagraph()
    this.#type = 'table'
    this.#blocks.addTable(lastStart)
    this.#blocks.addRow(lastStart, lastEnd)
    return true
  }

  /** Makes a paragraph a heading; says whether there was text besides definitions. */
  #underline(level: number): boolean {
    const text = this.#lines.addDefinitions(this.#blocks)
    this.#type = 'none'
    if (!text) return false
    const { start, end: textEnd } = text
    this.#addHeading({ start, end: this.#line.end, level, textStart: start, textEnd })
    return true
  }

  #endParagraph(): void {
    const text = this.#lines.addDefinitions(this.#blocks)
    if (text) this.#blocks.addLeaf('paragraph', text.start, text.end)
  }

  /** Begins a leaf at the line's content; `isLazy` is as it was to the leaf before. */
  begin(isLazy: boolean): void {
    const { text, content, end, indent, code, isBlank } = this.#line
    const isRow = this.#type === 'table' && !isLazy && !isBlank && indent <= 3
    this.#type = 'none'
    if (isBlank) return
    if (indent > 3) {
      this.#open('indentedCode')
      // micromark ends it behind a lazy line.
      if (isLazy) this.end()
      return
    }
    switch (code) {
      case numberSign: {
        const level = readHeadingLevel(text, content, end)
        if (level === 0) break
        this.#addNumberSigned(level)
        return
      }
      case hyphen:
      case asterisk:
      case underscore:
        if (!isThematicBreak(text, content, end)) break
        this.#blocks.addLeaf('thematicBreak', content, end)
        return
      case graveAccent:
      case tilde: {
        const length = readFence(text, content, end)
        if (length === 0) break
        this.#fence = { marker: code, length }
        this.#open('fencedCode')
        return
      }
      case lessThan: {
        const kind = readHtmlKind(text, content, end)
        if (kind === 0) break
        this.#beginHtml(kind)
        return
      }
    }
    if (isRow) {
      this.#type = 'table'
      this.#blocks.addRow(content, end)
      return
    }
    this.#type = 'paragraph'
    this.#lines.clear()
    this.#addLine('yes')
  }

  #open(type: LeafType): void {
    this.#type = type
    this.#start = this.#line.content
    this.#end = this.#line.end
  }

  #beginHtml(kind: HtmlKind): void {
    const { text, content, end } = this.#line
    // micromark does not see `]]]>` as the end of it.
    if (kind === 5) this.#isUncertain = true
    this.#htmlKind = kind
    this.#open('html')
    if (kind < 6 && endsHtml(kind, text.slice(findHtmlInside(kind, content), end))) this.end()
  }

  #addNumberSigned(level: number): void {
    const { text, content, end } = this.#line
    const textStart = skipSpaces(text, content + level, end)
    const textEnd = findHeadingTextEnd(text, textStart, end)
    this.#addHeading({ start: content, end, level, textStart, textEnd })
  }

  #addHeading(heading: Omit<Block, 'type' | 'depth'>): void {
    // remark makes links of addresses, and boxes of `[ ]`, and then says no places.
    const text = this.#line.text.slice(heading.textStart, heading.textEnd)
    if ((linkPattern.test(text) || boxPattern.test(text)) && mayHaveGfmBlocks(this.#line.text)) {
      this.#isUncertain = true
    }
    this.#blocks.addHeading(heading)
  }
}
