import type { DocumentCost } from './document-cost.ts'
import { leastGain, type Move } from './move.ts'

/** A unit speaks at most so much against a pairing that the others speak for. */
const largestLoss = 1

/** Finds neighbours whose targets were exchanged, and three units whose targets were rotated. */
export function findRotations({ ownCosts, cost }: DocumentCost): Move[] {
  const found: Move[] = []
  // What `start` and the unit behind it gain from each other's targets, and so the next two.
  let forth = gainOf(0, 1)
  let back = gainOf(1, 0)
  for (let start = 0; start + 1 < ownCosts.length; start++) {
    const nextForth = gainOf(start + 1, start + 2)
    const nextBack = gainOf(start + 2, start + 1)
    add(start, [start + 1, start], [forth, back])
    if (forth + nextForth > 0) {
      const gains = [forth, nextForth, gainOf(start + 2, start)]
      add(start, [start + 1, start + 2, start], gains)
    }
    if (back + nextBack > 0) {
      const gains = [gainOf(start, start + 2), back, nextBack]
      add(start, [start + 2, start, start + 1], gains)
    }
    forth = nextForth
    back = nextBack
  }
  return found

  function gainOf(source: number, target: number): number {
    if (Math.max(source, target) >= ownCosts.length) return Number.NEGATIVE_INFINITY
    return (ownCosts[source] ?? 0) - cost(source, target)
  }

  function add(start: number, targets: readonly number[], gains: readonly number[]): void {
    const gain = gains.reduce((sum, value) => sum + value, 0)
    if (gain >= leastGain && Math.min(...gains) >= -largestLoss)
      found.push({ start, targets, gain })
  }
}
