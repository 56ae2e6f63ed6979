import type { DocumentCost } from './document-cost.ts'
import { leastGain, type Move } from './move.ts'

/** A unit speaks at most so much against a pairing that the others speak for. */
const largestLoss = 1

/** Finds neighbours whose targets were exchanged, and three units whose targets were rotated. */
export function findRotations({ ownCosts, cost, leastCost }: DocumentCost): Move[] {
  const found: Move[] = []
  // The most that `start` and the unit behind it gain from each other's targets, and so the next two.
  let forth = mostOf(0, 1)
  let back = mostOf(1, 0)
  for (let start = 0; start + 1 < ownCosts.length; start++) {
    const nextForth = mostOf(start + 1, start + 2)
    const nextBack = mostOf(start + 2, start + 1)
    if (mayGain(forth, back) && forth + back >= leastGain) addExchange(start)
    if (mayGain(forth, nextForth) && forth + nextForth > 0) addForth(start)
    if (mayGain(back, nextBack) && back + nextBack > 0) addBack(start)
    forth = nextForth
    back = nextBack
  }
  return found

  function mostOf(source: number, target: number): number {
    if (Math.max(source, target) >= ownCosts.length) return Number.NEGATIVE_INFINITY
    return (ownCosts[source] ?? 0) - leastCost(source, target)
  }

  function gainOf(source: number, target: number): number {
    return (ownCosts[source] ?? 0) - cost(source, target)
  }

  function addExchange(start: number): void {
    add(start, [start + 1, start], [gainOf(start, start + 1), gainOf(start + 1, start)])
  }

  function addForth(start: number): void {
    const forth = gainOf(start, start + 1)
    const nextForth = gainOf(start + 1, start + 2)
    if (forth + nextForth <= 0) return
    const gains = [forth, nextForth, gainOf(start + 2, start)]
    add(start, [start + 1, start + 2, start], gains)
  }

  function addBack(start: number): void {
    const back = gainOf(start + 1, start)
    const nextBack = gainOf(start + 2, start + 1)
    if (back + nextBack <= 0) return
    const gains = [gainOf(start, start + 2), back, nextBack]
    add(start, [start + 2, start, start + 1], gains)
  }

  function add(start: number, targets: readonly number[], gains: readonly number[]): void {
    const gain = gains.reduce((sum, value) => sum + value, 0)
    if (gain >= leastGain && Math.min(...gains) >= -largestLoss)
      found.push({ start, targets, gain })
  }
}

/** Whether no unit speaks too much against the pairing, by what they gain at most. */
function mayGain(first: number, second: number): boolean {
  return first >= -largestLoss && second >= -largestLoss
}
