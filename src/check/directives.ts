import type { Nodes } from 'mdast'
import { findCodeSpans, isEscaped } from '../bitext/code-spans.ts'
import type { BitextDocument } from '../bitext/document.ts'
import { parseBlockTree } from '../bitext/parse-blocks.ts'

/** A comment that turns rules off or on, such as `<!-- bitext-disable number-mismatch -->`. */
export interface Directive {
  /** What follows `bitext-`, such as `disable-next`. */
  readonly name: string
  /** Ids of rules as the comment has them; empty for all rules. */
  readonly rules: readonly string[]
  /** Where the comment starts and ends: UTF-16 offsets into the document. */
  readonly start: number
  readonly end: number
}

const directivePattern = /^bitext-([a-z][a-z-]*)(?![^\s,])/

/**
 * Finds the directives of a document, in order.
 *
 * They are comments outside of pairs, front matter and code. What follows `--`
 * is a reason for readers.
 */
export function findDirectives(document: BitextDocument): Directive[] {
  const candidates = document.pieces.flatMap((piece) =>
    piece.type === 'verbatim' ? findInVerbatim(piece.text, piece.start) : [],
  )
  if (candidates.length === 0) return []
  const isInCode = createCodeTest(document, candidates)
  return candidates.filter((candidate) => !isInCode(candidate))
}

function findInVerbatim(text: string, offset: number): Directive[] {
  const directives: Directive[] = []
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const closer = text.indexOf('-->', start + 4)
    if (closer < 0) break
    const end = closer + 3
    const directive = readComment(text.slice(start + 4, closer))
    if (directive) directives.push({ ...directive, start: offset + start, end: offset + end })
    start = text.indexOf('<!--', end)
  }
  return directives
}

function readComment(comment: string): Pick<Directive, 'name' | 'rules'> | undefined {
  const text = comment.trim()
  const match = directivePattern.exec(text)
  if (!match?.[1]) return undefined
  const [names = ''] = text.slice(match[0].length).split(/(?<!\S)--(?!\S)/, 1)
  return { name: match[1], rules: names.split(/[\s,]+/).filter((name) => name !== '') }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Tells whether a comment stands in a code block, a code span or front matter. */
function createCodeTest(
  document: BitextDocument,
  comments: readonly Range[],
): (comment: Range) => boolean {
  const text = blankUnits(document)
  const hidden = listInCode(text, comments)
  return ({ start }) => hidden.has(start) || isEscaped(text, start)
}

/** The text with units as words of their length: what they say is no block structure. */
function blankUnits({ pieces }: BitextDocument): string {
  return pieces
    .map((piece) => (piece.type === 'unit' ? 'x'.repeat(piece.end - piece.start) : piece.text))
    .join('')
}

/** Where the comments start that stand in code. */
function listInCode(text: string, comments: readonly Range[]): Set<number> {
  // remark does not count a byte order mark.
  const shift = text.startsWith('\uFEFF') ? 1 : 0
  const hidden = new Set<number>()
  const open: Nodes[] = [parseBlockTree(text)]
  for (let node = open.pop(); node; node = open.pop()) {
    const start = shift + (node.position?.start.offset ?? 0)
    const end = shift + (node.position?.end.offset ?? 0)
    const inside = startsIn(comments, { start, end })
    if (inside.next().done) continue
    if (node.type === 'code' || node.type === 'yaml') hide({ start, end })
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      for (const span of findCodeSpans(text, start, end)) hide(span)
    } else if ('children' in node) for (const child of node.children) open.push(child)
  }
  return hidden

  function hide(range: Range): void {
    for (const start of startsIn(comments, range)) hidden.add(start)
  }
}

/** Where the comments of a range start. */
function* startsIn(comments: readonly Range[], { start, end }: Range): Generator<number> {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let comment = comments[low]; comment && comment.start < end; comment = comments[++low]) {
    yield comment.start
  }
}
