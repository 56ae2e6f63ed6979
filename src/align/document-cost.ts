import type { BitextDocument } from '../bitext/document.ts'
import { tokenizeUnits } from '../bitext/tokenize-units.ts'
import type { Token } from '../bitext/tokens.ts'
import { Arena } from './arena.ts'
import { learnPairCosts, type PairCost, type PairCosts } from './pair-cost.ts'

/** The units of a document that have both texts, and what any two of their texts cost as a pair. */
export interface DocumentCost extends PairCosts {
  /** Index of the unit in the document; the places in this list are what the costs are asked with. */
  readonly units: Int32Array
  /** What each unit costs as it is. */
  readonly ownCosts: Float64Array
}

/**
 * Learns what a document's pairs cost without their code spans and destinations.
 *
 * Other rules compare these one by one, and a single wrong one says nothing
 * about the text around it.
 */
export function learnProseCosts(document: BitextDocument): Float64Array {
  proseArena.clear()
  return computeDocumentCost(document, proseArena, isProse).ownCosts
}

function isProse(token: Token): boolean {
  if (token.type === 'placeholder') return token.kind === 'escape' || token.kind === 'entity'
  return token.type === 'text' || (token.kind !== 'link' && token.kind !== 'image')
}

const cache = new WeakMap<BitextDocument, DocumentCost>()
let latest: DocumentCost | undefined
const arena = new Arena()
const proseArena = new Arena()

/**
 * Learns from a document what its pairs cost.
 *
 * Kept until another document is asked for, because all documents share their memory.
 */
export function learnDocumentCost(document: BitextDocument): DocumentCost {
  const known = cache.get(document)
  if (known && known === latest) return known
  arena.clear()
  latest = computeDocumentCost(document, arena)
  cache.set(document, latest)
  return latest
}

function computeDocumentCost(
  document: BitextDocument,
  arena: Arena,
  isRead?: (token: Token) => boolean,
): DocumentCost {
  const tokens = tokenizeUnits(document)
  const all = arena.ints(document.units.length)
  const sources: (readonly Token[])[] = []
  const targets: (readonly Token[])[] = []
  for (let index = 0; index < all.length; index++) {
    const unit = document.units[index]
    const both = tokens[index]
    if (!unit || !both || isBlank(unit.source) || isBlank(unit.target)) continue
    all[sources.length] = index
    sources.push(isRead ? both.source.filter(isRead) : both.source)
    targets.push(isRead ? both.target.filter(isRead) : both.target)
  }
  const units = all.subarray(0, sources.length)
  const partners = arena.ints(units.length)
  for (let place = 0; place < partners.length; place++) partners[place] = place
  const { cost, leastCost } = learnPairCosts({ sources, targets, partners }, arena)
  const ownCosts = arena.floats(units.length)
  for (let place = 0; place < ownCosts.length; place++) ownCosts[place] = cost(place, place)
  return { cost, leastCost: keepOfNeighbours(leastCost, units.length, arena), units, ownCosts }
}

/** Both rotations and shifts ask for neighbours. */
function keepOfNeighbours(leastCost: PairCost, length: number, arena: Arena): PairCost {
  const forth = arena.floats(length).fill(Number.NaN)
  const back = arena.floats(length).fill(Number.NaN)
  return (source, target) => {
    if (target - source !== 1 && source - target !== 1) return leastCost(source, target)
    const kept = target > source ? forth : back
    const known = kept[source] ?? Number.NaN
    if (!Number.isNaN(known)) return known
    const found = leastCost(source, target)
    kept[source] = found
    return found
  }
}

function isBlank(text: string): boolean {
  return text.charCodeAt(0) <= 0x20 || text.charCodeAt(0) >= 0x80 || text === ''
    ? text.trim() === ''
    : false
}
