import type { BitextDocument } from './document.ts'
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

/** The lines outside all pairs that define what `[label]` and `[^label]` in the texts refer to. */
function findDefinitionLines({ pieces }: BitextDocument): string[] {
  return pieces.flatMap((piece) =>
    piece.type === 'verbatim' && piece.text.includes(']:')
      ? [...piece.text.matchAll(/^[ \t>]*(\[[^\]\n]+\]:.*)$/gm)].map(([, line]) => line ?? '')
      : [],
  )
}
