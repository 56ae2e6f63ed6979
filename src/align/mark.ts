/**
 * - `code`, `link`: code spans; destinations and cross references, without locale and fragment
 * - `number`: a run of digits
 * - `name`: a Latin word with a capital or a digit inside
 * - `word`: any other word of a script with spaces
 * - `letters`: two neighbouring letters of a script without spaces
 * - `shape`: how often each markup occurs, and the mark at the end
 */
export type MarkKind = (typeof markKinds)[number]

/** All kinds; the place of a kind in this list is its number. */
export const markKinds = ['code', 'link', 'number', 'name', 'word', 'letters', 'shape'] as const

/** A piece of evidence: `key` is the same in a text and in its translation if it is taken over. */
export interface Mark {
  readonly kind: MarkKind
  readonly key: string
  /** Another key that a translation may have in place of `key`: the beginning of a related word. */
  readonly stem?: string
}
