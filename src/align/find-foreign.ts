import type { BitextDocument } from '../bitext/document.ts'
import { type DocumentCost, learnDocumentCost, learnProseCosts } from './document-cost.ts'
import { findMisaligned } from './find-misaligned.ts'
import { findRepeatedTargets, groupPlaces } from './find-repeated-targets.ts'

/** A unit whose target is no translation of its source. */
export interface ForeignUnit {
  /** Index of the unit in the document. */
  readonly unit: number
  /** Index of the unit whose source the target fits; absent if none is known. */
  readonly fits?: number
  /** How much speaks against the pair, in nats. */
  readonly gain: number
}

/** A pair that costs less is no stranger by itself. */
const leastCost = 1.5
/** How far a stranger lies above what nine of ten units of the document cost. */
const leastDistance = 1
/** What it costs at least without its code and its destinations. */
const leastProseCost = 1
/** In a document of fewer pairs nothing is known of what pairs cost. */
const leastPairs = 5
/** Shorter texts have to cost more. */
const shortSource = 25
const shortTarget = 10
const extraOfShort = 2.5

/**
 * Finds targets from elsewhere: pairs that cost far more than the pairs of the
 * document do, and targets that stand at two sources and fit one of them.
 *
 * Units come in the order of the document, each once; what `findMisaligned`
 * finds is left to it.
 */
export function findForeign(document: BitextDocument): ForeignUnit[] {
  if (document.units.length < 2) return []
  const documentCost = learnDocumentCost(document)
  const { units, ownCosts } = documentCost
  const found = new Map<number, ForeignUnit>()
  for (const place of findStrangers(document, documentCost)) {
    found.set(place, { unit: units[place] ?? 0, gain: ownCosts[place] ?? 0 })
  }
  for (const { place, owner, gain } of findRepeatedTargets(document, documentCost)) {
    found.set(place, { unit: units[place] ?? 0, fits: units[owner] ?? 0, gain })
  }
  if (found.size === 0) return []
  const misaligned = new Set(findMisaligned(document).map(({ unit }) => unit))
  return [...found.values()]
    .filter(({ unit }) => !misaligned.has(unit))
    .sort((first, second) => first.unit - second.unit)
}

function findStrangers(document: BitextDocument, documentCost: DocumentCost): number[] {
  const { units, ownCosts } = documentCost
  if (ownCosts.length < leastPairs || !ownCosts.some((own) => own > leastCost)) return []
  const limit = Math.max(leastCost, findUsualCost(ownCosts) + leastDistance)
  const suspects: number[] = []
  for (let place = 0; place < ownCosts.length; place++) {
    const own = ownCosts[place] ?? 0
    if (own > limit && own > limit + readExtra(place)) suspects.push(place)
  }
  if (suspects.length === 0) return []
  const habits = findHabits()
  const dear = suspects.filter((place) => !habits.has(place))
  if (dear.length === 0) return []
  const proseCosts = learnProseCosts(document)
  const proseLimit = Math.max(leastProseCost, findUsualCost(proseCosts))
  return dear.filter((place) => (proseCosts[place] ?? 0) > proseLimit)

  function readExtra(place: number): number {
    const { source = '', target = '' } = document.units[units[place] ?? 0] ?? {}
    return source.length < shortSource || target.length < shortTarget ? extraOfShort : 0
  }

  /** Units whose source stands elsewhere with as unusual a target: the text is unusual, the pair is not. */
  function findHabits(): Set<number> {
    const groups = groupPlaces(document, documentCost, (unit) => unit.source.trim())
    const unusual = [...groups.values()]
      .map((places) => places.filter((place) => (ownCosts[place] ?? 0) > limit))
      .filter((places) => places.length > 1)
    return new Set(unusual.flat())
  }
}

/** What nine of ten units cost at most. */
function findUsualCost(costs: Float64Array): number {
  const sorted = Float64Array.from(costs).sort()
  return sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0
}
