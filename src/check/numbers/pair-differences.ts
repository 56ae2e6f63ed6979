import type { NumberToken } from './read-numbers.ts'

/** A number of the source that the target does not have, what the target has in its place, or both. */
export interface NumberDifference {
  readonly lost?: NumberToken
  /** Tokens of the target, one behind the other, that stand in the place of one. */
  readonly added: readonly NumberToken[]
}

/** Puts lost and added numbers together in their order. */
export function pairDifferences(
  lost: readonly NumberToken[],
  added: readonly NumberToken[],
): NumberDifference[] {
  const differences: NumberDifference[] = []
  let next = 0
  for (const token of lost) {
    const count = Math.max(1, countPieces(token, added, next))
    differences.push({ lost: token, added: added.slice(next, next + count) })
    next += count
  }
  return [...differences, ...added.slice(next).map((token) => ({ added: [token] }))]
}

// No number has more of them.
const maximumParts = 8

/** How many numbers make up one that was cut: two in `5。0` for `5.0`. */
function countPieces({ parts }: NumberToken, added: readonly NumberToken[], from: number): number {
  if (parts.length > maximumParts) return 0
  const pieces: string[] = []
  for (let index = from; index < added.length && pieces.length < parts.length; index++) {
    pieces.push(...(added[index]?.parts ?? []))
    if (pieces.join(' ') === parts.join(' ')) return index - from + 1
  }
  return 0
}
