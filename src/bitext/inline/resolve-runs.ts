import type { Mark } from './mark.ts'

const tilde = 0x7e

/**
 * Matches the delimiter runs of a text or of a link's text, from `first` on;
 * false if it cannot say how remark would (CommonMark 0.31, section 6.2).
 *
 * Time goes with the square of the number of runs.
 */
export function resolveRuns(runs: readonly Mark[], first: number, end: number): boolean {
  let matchedTildes = 0
  let matchedOthers = 0
  for (let index = first + 1; index < end; index++) {
    const closer = runs[index]
    if (!closer?.canClose) continue
    while (closer.left > 0) {
      const openerIndex = findOpener(runs, first, index)
      const opener = runs[openerIndex]
      if (!opener) break
      if (closer.marker === tilde) matchedTildes++
      else matchedOthers++
      matchPieces(opener, closer)
      for (let inside = openerIndex + 1; inside < index; inside++) {
        const run = runs[inside]
        if (run) run.left = 0
      }
    }
  }
  // Which of two kinds that overlap wins hangs on what comes first in the text.
  return matchedTildes === 0 || matchedOthers === 0
}

function findOpener(runs: readonly Mark[], first: number, closerIndex: number): number {
  const closer = runs[closerIndex]
  if (!closer) return -1
  for (let index = closerIndex - 1; index >= first; index--) {
    const opener = runs[index]
    if (opener?.canOpen && opener.left > 0 && opener.marker === closer.marker) {
      if (fits(opener, closer)) return index
    }
  }
  return -1
}

function fits(opener: Mark, closer: Mark): boolean {
  if (closer.marker === tilde) return opener.left === closer.left
  const mayBeBoth = opener.canClose || closer.canOpen
  return !mayBeBoth || closer.left % 3 === 0 || (opener.left + closer.left) % 3 !== 0
}

function matchPieces(opener: Mark, closer: Mark): void {
  const isLong = opener.left > 1 && closer.left > 1
  const length = isLong ? 2 : 1
  opener.opening.push(length)
  closer.closing.push(length)
  opener.left -= length
  closer.left -= length
}
