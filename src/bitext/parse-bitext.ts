import type { BitextDocument, Piece, Unit } from './document.ts'
import { scanPairs } from './scan-pairs.ts'

export interface ParseOptions {
  /** Path of the file, for findings and for XLIFF's `original`. */
  readonly path?: string
}

/**
 * Parses dual-language Markdown into verbatim pieces and units.
 *
 * Takes every string and never throws: span markup that makes no pair stays
 * verbatim text and is listed in `problems`. The pieces hold every character
 * of the text, so `regenerate(parseBitext(text), 'dual') === text`.
 */
export function parseBitext(text: string, options: ParseOptions = {}): BitextDocument {
  const { units, problems } = scanPairs(text)
  return { ...options, text, units, pieces: cutPieces(text, units), problems }
}

function cutPieces(text: string, units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const unit of units) {
    if (unit.start > end) pieces.push(verbatim(text, end, unit.start))
    pieces.push(unit)
    end = unit.end
  }
  if (end < text.length) pieces.push(verbatim(text, end, text.length))
  return pieces
}

function verbatim(text: string, start: number, end: number): Piece {
  return { type: 'verbatim', text: text.slice(start, end), start }
}
