import type { Nodes } from 'mdast'
import type { BitextDocument } from './document.ts'
import { parseBlocks } from './parse-blocks.ts'
import { tokenizeTexts } from './tokenize.ts'
import type { Token } from './tokens.ts'

/** Both texts of a unit, split into plain text and inline codes. */
export interface UnitTokens {
  readonly target: readonly Token[]
  readonly source: readonly Token[]
}

const cache = new WeakMap<BitextDocument, readonly UnitTokens[]>()

/** Splits the texts of all units, in order; computed at the first call and kept. */
export function tokenizeUnits(document: BitextDocument): readonly UnitTokens[] {
  const known = cache.get(document)
  if (known) return known
  const tokens = computeTokens(document)
  cache.set(document, tokens)
  return tokens
}

function computeTokens(document: BitextDocument): UnitTokens[] {
  const texts = document.units.flatMap(({ target, source }) => [target, source])
  const tokens = tokenizeTexts(texts, findDefinitionLines(document))
  return document.units.map((_, index) => ({
    target: tokens[2 * index] ?? [],
    source: tokens[2 * index + 1] ?? [],
  }))
}

/** A line of each definition outside all pairs that `[label]` and `[^label]` in the texts refer to. */
export function findDefinitionLines(document: BitextDocument): string[] {
  const mayDefine = document.pieces.some(
    (piece) => piece.type === 'verbatim' && piece.text.includes(']:'),
  )
  if (!mayDefine) return []
  const { root, skeleton } = parseBlocks(document)
  return listDefinitions(root).map((node) => {
    const start = node.position?.start.offset ?? 0
    const label = skeleton.text.slice(start, skeleton.text.indexOf(']:', start))
    return `${label}]: x`
  })
}

function listDefinitions(root: Nodes): Nodes[] {
  const definitions: Nodes[] = []
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node)
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
  return definitions
}
