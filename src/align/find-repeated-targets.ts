import type { BitextDocument, Unit } from '../bitext/document.ts'
import type { DocumentCost } from './document-cost.ts'

/** A target that also stands at another source, which it fits better; both as places. */
export interface RepeatedTarget {
  readonly place: number
  readonly owner: number
  readonly gain: number
}

/** A shorter target, or one of a shorter source, may well stand at two sources; some scripts need few letters. */
const shortestTarget = 8
const shortestSource = 20
/** How much better the other source fits, where the two sources have few words in common, and else. */
const leastGainOfStrangers = 0.5
const leastGain = 3
/** Letters that tell most targets apart. */
const hashedLetters = 8
/** Sources that share more of their words may have the same translation. */
const largestSimilarity = 0.6
const similarityOfStrangers = 0.3

/** Finds targets that stand at two different sources and belong to one of them. */
export function findRepeatedTargets(
  document: BitextDocument,
  documentCost: DocumentCost,
): RepeatedTarget[] {
  const { ownCosts, cost } = documentCost
  if (!mayRepeat(document, documentCost)) return []
  const readSource = (place: number) =>
    document.units[documentCost.units[place] ?? 0]?.source.trim() ?? ''
  const groups = groupPlaces(document, documentCost, (unit) => unit.target.trim())
  return [...groups].flatMap(([target, places]) => {
    if (places.length < 2 || target.length < shortestTarget) return []
    const owner = findOwner(places)
    if (readSource(owner).length < shortestSource) return []
    const words = listWords(readSource(owner))
    return places.flatMap((place): RepeatedTarget[] => {
      if (readSource(place) === readSource(owner)) return []
      const gain = (ownCosts[place] ?? 0) - cost(owner, place)
      return gain >= readLeastGain(compareWords(listWords(readSource(place)), words))
        ? [{ place, owner, gain }]
        : []
    })
  })

  /** The source that has the target most often, else the one that it fits. */
  function findOwner(places: readonly number[]): number {
    const counts = new Map<string, number>()
    for (const place of places) {
      counts.set(readSource(place), (counts.get(readSource(place)) ?? 0) + 1)
    }
    const most = [...counts.values()].reduce((a, b) => Math.max(a, b))
    return places
      .filter((place) => counts.get(readSource(place)) === most)
      .reduce((a, b) => ((ownCosts[b] ?? 0) < (ownCosts[a] ?? 0) ? b : a))
  }
}

/** Whether two targets may be the same, by a few of their letters: mostly none are. */
function mayRepeat(document: BitextDocument, { units }: DocumentCost): boolean {
  const seen = new Set<number>()
  for (const index of units) {
    const target = document.units[index]?.target.trim() ?? ''
    const { length } = target
    if (length < shortestTarget) continue
    let hash = length
    for (let part = 0; part < hashedLetters; part++) {
      const at = Math.floor((part * (length - 1)) / (hashedLetters - 1))
      hash = Math.imul(hash ^ target.charCodeAt(at), 0x01000193)
    }
    if (seen.has(hash)) return true
    seen.add(hash)
  }
  return false
}

/** The places of a document by a text of their units, in order. */
export function groupPlaces(
  document: BitextDocument,
  { units }: DocumentCost,
  read: (unit: Unit) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [place, index] of units.entries()) {
    const unit = document.units[index]
    if (!unit) continue
    const text = read(unit)
    const group = groups.get(text)
    if (group) group.push(place)
    else groups.set(text, [place])
  }
  return groups
}

function readLeastGain(similarity: number): number {
  if (similarity > largestSimilarity) return Number.POSITIVE_INFINITY
  return similarity < similarityOfStrangers ? leastGainOfStrangers : leastGain
}

function listWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [])
}

/** The share of words that two texts have in common, from 0 to 1. */
function compareWords(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return (2 * common) / (first.size + second.size || 1)
}
