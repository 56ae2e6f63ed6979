import type { BitextDocument } from './document.ts'
import { collectLabels, noLabels } from './inline/known-labels.ts'
import { readBlocks } from './read-blocks.ts'
import { tokenizeAlone, tokenizeTexts } from './tokenize.ts'
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
  // To know the definitions costs a look at the document's blocks, and few texts ask for them.
  const labels = mayDefine(document) ? collectLabels(listVerbatim(document)) : noLabels
  const result: UnitTokens[] = []
  const unsure: number[] = []
  for (const unit of document.units) {
    const target = tokenizeAlone(unit.target, labels)
    const source = unit.source === unit.target ? target : tokenizeAlone(unit.source, labels)
    if (!target || !source) unsure.push(result.length)
    result.push({ target: target ?? noTokens, source: source ?? noTokens })
  }
  if (unsure.length > 0) completeTokens(document, result, unsure)
  return result
}

const noTokens: readonly Token[] = []

/** Tokens of the units at hand, of which a text needs the definitions or remark. */
function completeTokens(document: BitextDocument, result: UnitTokens[], unsure: number[]): void {
  const texts: string[] = []
  for (const index of unsure) {
    const unit = document.units[index]
    texts.push(unit?.target ?? '', unit?.source ?? '')
  }
  const tokens = tokenizeTexts(texts, findDefinitionLines(document))
  unsure.forEach((unit, index) => {
    result[unit] = { target: tokens[2 * index] ?? [], source: tokens[2 * index + 1] ?? [] }
  })
}

/** A line of each definition outside all pairs that `[label]` and `[^label]` in the texts refer to. */
export function findDefinitionLines(document: BitextDocument): string[] {
  if (!mayDefine(document)) return []
  const { blocks, skeleton } = readBlocks(document)
  return blocks
    .filter(({ type }) => type === 'definition' || type === 'footnoteDefinition')
    .map(({ start }) => {
      const label = skeleton.text.slice(start, skeleton.text.indexOf(']:', start))
      return `${label}]: x`
    })
}

function listVerbatim({ pieces }: BitextDocument): string[] {
  return pieces.flatMap((piece) => (piece.type === 'verbatim' ? [piece.text] : []))
}

function mayDefine({ pieces }: BitextDocument): boolean {
  return pieces.some((piece) => piece.type === 'verbatim' && piece.text.includes(']:'))
}
