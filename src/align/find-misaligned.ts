import type { BitextDocument } from '../bitext/document.ts'
import { type DocumentCost, learnDocumentCost } from './document-cost.ts'
import { findRotations } from './find-rotations.ts'
import { findShifts } from './find-shifts.ts'
import type { Move } from './move.ts'

/** A unit whose target belongs to another source near it. */
export interface MisalignedUnit {
  /** Index of the unit in the document. */
  readonly unit: number
  /** Index of the unit whose source the target fits; absent if there is none. */
  readonly fits?: number
  /** How much more probable the new pairing of the units around is than the present one, in nats. */
  readonly gain: number
}

const cache = new WeakMap<BitextDocument, readonly MisalignedUnit[]>()

/**
 * Finds targets that stand at the wrong source: neighbours that were
 * exchanged, three that were rotated, longer stretches that were shifted.
 *
 * Units come in the order of the document, each once. Texts that cannot be
 * told apart are left alone. Computed at the first call and kept.
 */
export function findMisaligned(document: BitextDocument): readonly MisalignedUnit[] {
  const known = cache.get(document)
  if (known) return known
  const found = computeMisaligned(document)
  cache.set(document, found)
  return found
}

function computeMisaligned(document: BitextDocument): MisalignedUnit[] {
  if (document.units.length < 2) return []
  const documentCost = learnDocumentCost(document)
  const moves = [...findRotations(documentCost), ...findShifts(documentCost)].filter(
    (move) => !movesTwins(move, documentCost, document),
  )
  return chooseMoves(moves)
    .flatMap((move) => describeMove(move, documentCost))
    .sort((first, second) => first.unit - second.unit)
}

/** Whether a text would move to a unit where it makes no difference. */
function movesTwins(
  { start, targets }: Move,
  { units }: DocumentCost,
  document: BitextDocument,
): boolean {
  return targets.some((target, index) => {
    const place = start + index
    if (target < 0 || target === place) return false
    const first = document.units[units[place] ?? 0]
    const second = document.units[units[target] ?? 0]
    return (
      first?.source.trim() === second?.source.trim() ||
      first?.target.trim() === second?.target.trim()
    )
  })
}

/** The best moves that do not touch the same unit. */
function chooseMoves(moves: readonly Move[]): Move[] {
  const taken = new Set<number>()
  return moves
    .toSorted((first, second) => second.gain - first.gain || first.start - second.start)
    .filter((move) => {
      const places = listMoved(move)
      if (places.some((place) => taken.has(place))) return false
      for (const place of places) taken.add(place)
      return true
    })
}

function listMoved({ start, targets }: Move): number[] {
  return [...targets.keys()]
    .map((index) => start + index)
    .filter((place, index) => targets[index] !== place)
}

function describeMove(move: Move, { units }: DocumentCost): MisalignedUnit[] {
  const owners = new Map(move.targets.map((target, index) => [target, move.start + index]))
  return listMoved(move).map((place) => {
    const unit = units[place] ?? 0
    const fits = units[owners.get(place) ?? -1]
    return fits === undefined ? { unit, gain: move.gain } : { unit, fits, gain: move.gain }
  })
}
