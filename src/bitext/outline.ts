import type { Block } from './blocks/block.ts'
import type { BitextDocument, Unit } from './document.ts'
import { LineWalker } from './line-index.ts'
import { type DocumentBlocks, readBlocks } from './read-blocks.ts'
import type { Skeleton } from './skeleton.ts'
import { tokenizeTexts } from './tokenize.ts'
import { readPlainText } from './tokens.ts'

/** Where a unit stands. */
export interface UnitOutline {
  /** Source texts of the headings above, outermost first; a heading's own is not among them. */
  readonly headingPath: readonly string[]
  readonly block: BlockKind
  /** Line of the pair's first character, from 1. */
  readonly line: number
  /** Column of the pair's first character, from 1, in UTF-16 code units. */
  readonly column: number
}

/** The innermost block that says how a unit's text is used. */
export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'tableCell'
  | 'blockquote'
  /** A blockquote that starts with a `[!NOTE]` line or the like. */
  | 'alert'
  | 'html'
  | 'code'
  | 'definition'
  | 'footnoteDefinition'

const cache = new WeakMap<BitextDocument, readonly UnitOutline[]>()

/** Says for each unit, in order, where it stands; computed at the first call and kept. */
export function outlineUnits(document: BitextDocument): readonly UnitOutline[] {
  const known = cache.get(document)
  if (known) return known
  const outline = computeOutline(document)
  cache.set(document, outline)
  return outline
}

function computeOutline(document: BitextDocument): UnitOutline[] {
  const blocks = readBlocks(document)
  const { outline, sections } = traceUnits(document, blocks)
  readHeadingPaths(document, blocks, sections)
  return outline
}

/** Units with the same headings above them. */
interface Section {
  readonly headings: readonly OpenHeading[]
  /** Empty until the headings are read; its units share it. */
  readonly headingPath: string[]
}

interface OpenHeading {
  readonly block: Block
  /** Index of the first unit that stands in the heading or behind it. */
  readonly firstUnit: number
  /** Read if there are units below. */
  text: string | undefined
}

interface OpenContainer {
  readonly depth: number
  readonly kind: BlockKind
}

/** Gives each unit the last block that starts before it: a leaf, or a container's marker. */
function traceUnits({ text, units }: BitextDocument, { blocks, skeleton }: DocumentBlocks) {
  const { offsets } = skeleton
  const outline: UnitOutline[] = []
  const sections: Section[] = []
  const lines = new LineWalker(text)
  const containers: OpenContainer[] = []
  let headings: readonly OpenHeading[] = []
  let section: Section | undefined
  takeUnits(blocks[0]?.start ?? Number.POSITIVE_INFINITY, 'paragraph')

  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    const next = blocks[index + 1]
    while ((containers.at(-1)?.depth ?? 0) >= block.depth) containers.pop()
    const kind = readBlockKind(block, containers.at(-1)?.kind ?? 'paragraph', next, skeleton.text)
    if (isContainer(block)) containers.push({ depth: block.depth, kind })
    const end = next ? next.start : Number.POSITIVE_INFINITY
    if (block.type === 'heading') takeHeading(block, end)
    else takeUnits(end, kind)
  }
  return { outline, sections }

  /** A heading's own units have the path above it. */
  function takeHeading(block: Block, end: number): void {
    const opened = { block, firstUnit: outline.length, text: undefined }
    headings = headings.filter((open) => open.block.level < block.level)
    section = undefined
    takeUnits(end, 'heading')
    headings = [...headings, opened]
    section = undefined
  }

  function takeUnits(end: number, block: BlockKind): void {
    for (let index = outline.length; index < units.length; index++) {
      if ((offsets[index] ?? 0) >= end) return
      if (!section) {
        section = { headings, headingPath: [] }
        sections.push(section)
      }
      const start = units[index]?.start ?? 0
      lines.moveTo(start)
      const column = start - lines.lineStart + 1
      outline.push({ block, headingPath: section.headingPath, line: lines.line, column })
    }
  }
}

function isContainer({ type }: Block): boolean {
  return type === 'blockquote' || type === 'listItem' || type === 'footnoteDefinition'
}

function readBlockKind(
  block: Block,
  around: BlockKind,
  next: Block | undefined,
  text: string,
): BlockKind {
  switch (block.type) {
    case 'blockquote':
      return isAlert(block, next, text) ? 'alert' : 'blockquote'
    case 'heading':
    case 'listItem':
    case 'html':
    case 'code':
    case 'definition':
    case 'footnoteDefinition':
      return block.type
    case 'tableRow':
      return 'tableCell'
    default:
      return around
  }
}

function isAlert({ depth }: Block, next: Block | undefined, text: string): boolean {
  if (!next || next.depth <= depth || next.type === 'code') return false
  return /^\[![A-Za-z]+\]/.test(text.slice(next.start, next.start + 40))
}

/** Fills the paths of sections with the texts of their headings. */
function readHeadingPaths(
  { units }: BitextDocument,
  { skeleton }: DocumentBlocks,
  sections: readonly Section[],
): void {
  const used: OpenHeading[] = []
  for (const { headings } of sections) {
    for (const heading of headings) {
      if (heading.text !== undefined) continue
      heading.text = readHeadingSource(heading, skeleton, units)
      used.push(heading)
    }
  }
  const tokens = tokenizeTexts(used.map(({ text }) => text ?? ''))
  used.forEach((heading, index) => {
    heading.text = readPlainText(tokens[index] ?? []).trim()
  })
  for (const { headings, headingPath } of sections) {
    for (const { text } of headings) headingPath.push(text ?? '')
  }
}

/** A heading's Markdown, with the units' sources in place of their marks. */
function readHeadingSource(
  { block, firstUnit }: OpenHeading,
  { text, mark }: Skeleton,
  units: readonly Unit[],
): string {
  let source = ''
  let unit = firstUnit
  let copied = block.textStart
  for (let at = copied; at < block.textEnd; at++) {
    if (text[at] !== mark) continue
    source += text.slice(copied, at) + (units[unit++]?.source ?? '')
    copied = at + 1
  }
  return source + text.slice(copied, block.textEnd)
}
