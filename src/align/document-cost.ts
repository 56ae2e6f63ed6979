import type { BitextDocument } from '../bitext/document.ts'
import { tokenizeUnits } from '../bitext/tokenize-units.ts'
import type { Token } from '../bitext/tokens.ts'
import { createPairCost, type PairCost } from './pair-cost.ts'
import { readFeatures } from './text-features.ts'

/** The units of a document that have both texts, and what any two of their texts cost as a pair. */
export interface DocumentCost {
  /** Index of the unit in the document; the places in this list are what `cost` takes. */
  readonly units: readonly number[]
  readonly cost: PairCost
  /** What each unit costs as it is. */
  readonly ownCosts: readonly number[]
}

/**
 * Learns what a document's pairs cost without their code spans and destinations.
 *
 * Other rules compare these one by one, and a single wrong one says nothing
 * about the text around it.
 */
export function learnProseCosts(document: BitextDocument): readonly number[] {
  return computeDocumentCost(document, isProse).ownCosts
}

function isProse(token: Token): boolean {
  if (token.type === 'placeholder') return token.kind === 'escape' || token.kind === 'entity'
  return token.type === 'text' || (token.kind !== 'link' && token.kind !== 'image')
}

const cache = new WeakMap<BitextDocument, DocumentCost>()

/** Learns from a document what its pairs cost; computed at the first call and kept. */
export function learnDocumentCost(document: BitextDocument): DocumentCost {
  const known = cache.get(document)
  if (known) return known
  const learned = computeDocumentCost(document)
  cache.set(document, learned)
  return learned
}

function computeDocumentCost(
  document: BitextDocument,
  isRead: (token: Token) => boolean = () => true,
): DocumentCost {
  const tokens = tokenizeUnits(document)
  const units: number[] = []
  for (const [index, { source, target }] of document.units.entries()) {
    if (source.trim() !== '' && target.trim() !== '') units.push(index)
  }
  const sources = units.map((unit) => readFeatures(tokens[unit]?.source.filter(isRead) ?? []))
  const targets = units.map((unit) => readFeatures(tokens[unit]?.target.filter(isRead) ?? []))
  const cost = createPairCost({ sources, targets, partners: Int32Array.from(units.keys()) })
  return { units, cost, ownCosts: units.map((_, place) => cost(place, place)) }
}
