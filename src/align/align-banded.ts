import type { PairCost } from './pair-cost.ts'

/** A step of an alignment: a pair, or a text that has no partner. */
export interface Bead {
  /** `-1` if the target has no source. */
  readonly source: number
  /** `-1` if the source has no target. */
  readonly target: number
}

export interface AlignInput {
  readonly sourceCount: number
  readonly targetCount: number
  readonly cost: PairCost
  /** What it costs that a text has no partner. */
  readonly skipCost: number
  /** How far a path may leave the diagonal, in texts. */
  readonly band: number
}

const pairStep = 1
const skipSource = 2
const skipTarget = 3

/**
 * Finds the cheapest way to pair two lists of texts in their order.
 *
 * Time and memory grow with the length times the band; the band is widened by
 * the difference of the lengths, so that there is always a path.
 */
export function alignBanded(input: AlignInput): Bead[] {
  const { sourceCount, targetCount, cost, skipCost } = input
  const reach = Math.max(1, input.band) + Math.abs(targetCount - sourceCount)
  const width = 2 * reach + 1
  const steps = new Uint8Array((sourceCount + 1) * width)
  let above = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
  let current = new Float64Array(width)
  for (let row = 0; row <= sourceCount; row++) {
    current.fill(Number.POSITIVE_INFINITY)
    for (let at = 0; at < width; at++) {
      const column = row - reach + at
      if (column >= 0 && column <= targetCount) fillCell(row, column, at)
    }
    ;[above, current] = [current, above]
  }
  return readPath()

  function fillCell(row: number, column: number, at: number): void {
    let best = row === 0 && column === 0 ? 0 : Number.POSITIVE_INFINITY
    let step = 0
    const diagonal =
      row > 0 && column > 0 ? (above[at] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
    if (diagonal < Number.POSITIVE_INFINITY) {
      best = diagonal + cost(row - 1, column - 1)
      step = pairStep
    }
    const withoutTarget =
      (row > 0 ? (above[at + 1] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY) + skipCost
    if (withoutTarget < best) {
      best = withoutTarget
      step = skipSource
    }
    const withoutSource = (current[at - 1] ?? Number.POSITIVE_INFINITY) + skipCost
    if (withoutSource < best) {
      best = withoutSource
      step = skipTarget
    }
    current[at] = best
    steps[row * width + at] = step
  }

  function readPath(): Bead[] {
    const beads: Bead[] = []
    let row = sourceCount
    let column = targetCount
    while (row > 0 || column > 0) {
      const step = steps[row * width + column - row + reach] ?? 0
      const hasSource = step !== skipTarget
      const hasTarget = step !== skipSource
      if (hasSource) row--
      if (hasTarget) column--
      beads.push({ source: hasSource ? row : -1, target: hasTarget ? column : -1 })
    }
    return beads.reverse()
  }
}
