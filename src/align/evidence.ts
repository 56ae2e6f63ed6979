import { learnClues } from './clues.ts'
import type { EvidenceInput } from './evidence-input.ts'
import type { IndexedText } from './indexed-texts.ts'

/**
 * Says how much more probable text `to` is as the partner of text `from` than
 * as a text that has nothing to do with it, in nats.
 */
export type Evidence = (from: number, to: number) => number

/** No single clue decides. */
const largestEvidence = 4
const likeliest = 0.98
const unlikeliest = 0.001

/**
 * Learns from the supposed pairs what becomes of the marks of a side, and
 * returns the evidence for any two texts.
 *
 * What the two texts themselves have taught does not count when they are
 * judged, so that a wrong pair does not speak for itself.
 */
export function learnEvidence(input: EvidenceInput): Evidence {
  const { from, to, size, partners, owners } = input
  const clues = learnClues(input)
  const inTo = new Int32Array(size)
  const inOwn = new Int32Array(size)
  const inOther = new Int32Array(size)
  let stamp = 0

  return (fromIndex, toIndex) => {
    const text = from[fromIndex]
    const candidate = to[toIndex]
    if (!text || !candidate) return 0
    stamp++
    mark(inTo, candidate, stamp)
    const partner = partners[fromIndex] ?? -1
    const owner = owners[toIndex] ?? -1
    const own = to[partner]
    const other = owner === fromIndex ? undefined : from[owner]
    if (own) mark(inOwn, own, stamp)
    if (other) mark(inOther, other, stamp)
    return sumEvidence(text, own !== undefined)
  }

  /** One loop without calls: all time goes here. */
  function sumEvidence(text: IndexedText, hasOwn: boolean): number {
    const { starts, options, together, shares, strengths, weights, teachers, seen, counts } = clues
    const texts = to.length - 1
    const ownSeen = hasOwn ? 1 : 0
    let sum = 0
    for (const clue of text.clues) {
      let best = 1
      let worst = 1
      const end = starts[clue + 1] ?? 0
      for (let at = starts[clue] ?? 0; at < end; at++) {
        const option = options[at] ?? 0
        const teacher = teachers[at] ?? 0
        const isIn = inTo[option] === stamp
        const isInOwn = hasOwn && inOwn[option] === stamp
        const hasTaught = inOther[teacher] === stamp
        const rest = (together[at] ?? 0) - (isInOwn ? 1 : 0) - (isIn && hasTaught ? 1 : 0)
        const all = (seen[teacher] ?? 0) - ownSeen - (hasTaught ? 1 : 0)
        const elsewhere = (counts[option] ?? 0) - (isIn ? 1 : 0)
        const chance = (elsewhere + 0.5) / (texts + 1)
        const share = shares[at] ?? 0
        const strength = strengths[at] ?? 1
        const expected = strength * (share > 0 ? share : chance)
        const estimate = (Math.max(0, rest) + expected) / (Math.max(0, all) + strength)
        const probability = Math.min(likeliest, Math.max(unlikeliest, estimate))
        const ratio = isIn ? probability / chance : (1 - probability) / (1 - chance)
        if (ratio > best && isIn) best = ratio
        else if (ratio < worst) worst = ratio
      }
      const ratio = best > 1 ? best : worst
      if (ratio !== 1) sum += (weights[clue] ?? 0) * limit(Math.log(ratio))
    }
    return sum
  }
}

function mark(marked: Int32Array, { keys }: IndexedText, stamp: number): void {
  for (const key of keys) marked[key] = stamp
}

function limit(value: number): number {
  return Math.max(-largestEvidence, Math.min(largestEvidence, value))
}
