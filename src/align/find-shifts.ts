import { alignBanded, type Bead } from './align-banded.ts'
import type { DocumentCost } from './document-cost.ts'
import { leastGain, type Move } from './move.ts'

/** How far targets may have been shifted; one place is the usual case. */
const offsets = [1, -1, 2, -2]
/** A pair that costs less is right, so it is not held against units two places away. */
const suspiciousCost = -1
/** What a unit in a shifted stretch has to gain on average. */
const averageGain = 0.5
const fewestUnits = 3
/** What a text without a partner costs. */
const skipCost = 4
/** How many units around a stretch are paired anew with it. */
const margin = 3

/** A stretch of places; `end` is behind the last. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Finds stretches whose targets were shifted, as by a lost or an extra target, and pairs them anew. */
export function findShifts(documentCost: DocumentCost): Move[] {
  return offsets
    .flatMap((offset) => findStretches(documentCost, offset))
    .flatMap((stretch) => pairAnew(documentCost, stretch))
}

/** Finds the stretches in which the sum of the gains of one offset is highest. */
function findStretches({ ownCosts, cost, leastCost }: DocumentCost, offset: number): Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let end = 0
  let sum = 0
  let highest = 0
  for (let place = 0; place <= ownCosts.length; place++) {
    // Most places end a stretch whatever they gain exactly.
    const most = sum + mostAt(place) - averageGain
    sum = most > 0 && highest - most < leastGain ? sum + gainAt(place) - averageGain : most
    if (sum > highest) {
      highest = sum
      end = place + 1
    }
    if (sum > 0 && highest - sum < leastGain) continue
    if (highest > leastGain + skipCost && end - start >= fewestUnits) stretches.push({ start, end })
    start = place + 1
    end = start
    sum = 0
    highest = 0
  }
  return stretches

  /** The most that a place gains; exact where no cost has to be computed. */
  function mostAt(source: number): number {
    const target = source + offset
    if (source >= ownCosts.length || target < 0 || target >= ownCosts.length) {
      return Number.NEGATIVE_INFINITY
    }
    const own = ownCosts[source] ?? 0
    return isUnsuspicious(own) ? suspiciousCost : own - leastCost(source, target)
  }

  function gainAt(source: number): number {
    const own = ownCosts[source] ?? 0
    return isUnsuspicious(own) ? suspiciousCost : own - cost(source, source + offset)
  }

  function isUnsuspicious(own: number): boolean {
    return Math.abs(offset) > 1 && own < suspiciousCost
  }
}

function pairAnew({ ownCosts, cost }: DocumentCost, stretch: Stretch): Move[] {
  const start = Math.max(0, stretch.start - margin)
  const end = Math.min(ownCosts.length, stretch.end + margin)
  const beads = alignBanded({
    sourceCount: end - start,
    targetCount: end - start,
    cost: (source, target) => cost(start + source, start + target),
    skipCost,
    band: margin,
  })
  const targets = readTargets(beads, end - start).map((target) =>
    target < 0 ? -1 : start + target,
  )
  const skipped = targets.filter((target) => target < 0).length
  const before = ownCosts.slice(start, end).reduce((sum, value) => sum + value, 0)
  const after = targets.reduce(
    (sum, target, index) => (target < 0 ? sum : sum + cost(start + index, target)),
    2 * skipCost * skipped,
  )
  const gain = before - after
  if (gain < leastGain) return []
  return [{ start, targets: pairLeftOver(targets), gain }]

  /** A rotation leaves one source at one end and its target at the other. */
  function pairLeftOver(found: readonly number[]): readonly number[] {
    if (skipped !== 1) return found
    const source = found.indexOf(-1)
    const taken = new Set(found)
    const target = found.findIndex((_, index) => !taken.has(start + index))
    if (target < 0 || cost(start + source, start + target) > 0) return found
    return found.with(source, start + target)
  }
}

function readTargets(beads: readonly Bead[], count: number): number[] {
  const targets: number[] = new Array(count).fill(-1)
  for (const { source, target } of beads) if (source >= 0) targets[source] = target
  return targets
}
