import type { Problem } from '../finding.ts'

/**
 * One Markdown file in dual-language form.
 *
 * Every character of `text` belongs to exactly one piece, so the pieces'
 * texts, joined, are `text`. All offsets are UTF-16 offsets into `text`.
 */
export interface BitextDocument {
  readonly text: string
  /** Path of the file, as the caller named it. */
  readonly path?: string
  readonly pieces: readonly Piece[]
  readonly units: readonly Unit[]
  /** Span markup that makes no pair; it is kept as verbatim text. */
  readonly problems: readonly Problem[]
}

/** What a document is a list of. */
export type Piece = Verbatim | Unit

/** Text outside all pairs. */
export interface Verbatim {
  readonly type: 'verbatim'
  readonly text: string
  readonly start: number
}

/** One pair of spans: a target text, and the source text that it translates. */
export interface Unit {
  readonly type: 'unit'
  /** The target span's id, such as `3a960-103`. */
  readonly id: string
  /** The source span's id; the same as `id` in an undamaged document. */
  readonly sourceId: string
  readonly target: string
  readonly source: string
  /** Where the pair starts, at its first `<`. */
  readonly start: number
  /** Where the pair ends, behind its last `>`. */
  readonly end: number
  readonly targetStart: number
  readonly sourceStart: number
}

/** The three texts that a document can be regenerated as. */
export type Edition = 'dual' | 'target' | 'source'
