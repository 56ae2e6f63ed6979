import type { Heading, Nodes } from 'mdast'
import type { BitextDocument } from './document.ts'
import { createLineIndex } from './line-index.ts'
import { parseBlocks } from './parse-blocks.ts'
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
  const { skeleton, root } = parseBlocks(document)
  const places = traceBlocks(root, skeleton)
  const readHeading = createHeadingReader(document, skeleton, places)
  const findPlace = createLineIndex(document.text)
  return document.units.map((unit, index) => {
    const { block, headings } = places[index] ?? { block: 'paragraph', headings: [] }
    return { block, headingPath: headings.map(readHeading), ...findPlace(unit.start) }
  })
}

interface BlockPlace {
  readonly block: BlockKind
  readonly headings: readonly OpenHeading[]
}

interface OpenHeading {
  readonly node: Heading
  /** Index of the first unit that stands in the heading or behind it. */
  readonly firstUnit: number
}

// Deeper than anybody writes; the call stack has to hold it.
const maximumDepth = 1000

/** Walks the tree in the text's order; each node takes the units left before its end. */
function traceBlocks(root: Nodes, skeleton: Skeleton): BlockPlace[] {
  const places: BlockPlace[] = []
  let headings: readonly OpenHeading[] = []
  visit(root, 'paragraph', 0)
  takeUnits(Number.POSITIVE_INFINITY, 'paragraph')
  return places

  function visit(node: Nodes, around: BlockKind, depth: number): void {
    takeUnits(node.position?.start.offset ?? 0, around)
    const block = readBlockKind(node, around, skeleton)
    if (node.type === 'heading') headings = headings.filter((open) => open.node.depth < node.depth)
    const opened = { node, firstUnit: places.length }
    if ('children' in node && !isLeafBlock(node) && depth < maximumDepth) {
      for (const child of node.children) visit(child, block, depth + 1)
    }
    takeUnits(node.position?.end.offset ?? 0, block)
    if (isHeading(opened)) headings = [...headings, opened]
  }

  function takeUnits(end: number, block: BlockKind): void {
    while ((skeleton.offsets[places.length] ?? end) < end) places.push({ block, headings })
  }
}

function isHeading(opened: { node: Nodes; firstUnit: number }): opened is OpenHeading {
  return opened.node.type === 'heading'
}

function isLeafBlock({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

function readBlockKind(node: Nodes, around: BlockKind, skeleton: Skeleton): BlockKind {
  switch (node.type) {
    case 'blockquote':
      return isAlert(node, skeleton) ? 'alert' : 'blockquote'
    case 'heading':
    case 'listItem':
    case 'tableCell':
    case 'html':
    case 'code':
    case 'definition':
    case 'footnoteDefinition':
      return node.type
    case 'tableRow':
      return 'tableCell'
    default:
      return around
  }
}

function isAlert(node: Nodes & { type: 'blockquote' }, skeleton: Skeleton): boolean {
  const start = node.children[0]?.position?.start.offset
  return start !== undefined && /^\[![A-Za-z]+\]/.test(skeleton.text.slice(start, start + 40))
}

/** Reads the headings' texts, with the units' sources in place of their marks. */
function createHeadingReader(
  { units }: BitextDocument,
  skeleton: Skeleton,
  places: readonly BlockPlace[],
): (heading: OpenHeading) => string {
  const headings = [...new Set(places.flatMap((place) => place.headings))]
  const tokens = tokenizeTexts(
    headings.map(({ node, firstUnit }) => {
      let next = firstUnit
      return readContent(node, skeleton).replaceAll(
        skeleton.mark,
        () => units[next++]?.source ?? '',
      )
    }),
  )
  const texts = new Map(
    headings.map((heading, index) => [heading, readPlainText(tokens[index] ?? []).trim()]),
  )
  return (heading) => texts.get(heading) ?? ''
}

function readContent(heading: Heading, skeleton: Skeleton): string {
  const start = heading.children[0]?.position?.start.offset
  if (start === undefined) return ''
  return skeleton.text.slice(start, heading.children.at(-1)?.position?.end.offset)
}
