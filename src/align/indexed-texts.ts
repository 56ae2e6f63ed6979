import type { Lexicon } from './lexicon.ts'

/**
 * A list of texts, each as numbers of its keys. In columns: what belongs to
 * text `i` stands from place `starts[i]` to before `starts[i + 1]`.
 */
export interface IndexedTexts {
  readonly length: number
  /** For each text: how many letters and digits a reader sees, those of code spans included. */
  readonly letters: Int32Array
  /** The key of each mark of a text, in the order of the text. */
  readonly marks: Int32Array
  readonly markStarts: Int32Array
  /** Each key and stem of a text once. */
  readonly keys: Int32Array
  readonly keyStarts: Int32Array
}

/** The keys that texts were numbered with. */
export interface IndexedKeys {
  /** How many keys there are. */
  readonly size: number
  /** For each key: the kind of the marks that have it, `noKind` if it is only a stem. */
  readonly kinds: Int32Array
  /** For each key: the stem of its marks, the key itself where they have none. */
  readonly stems: Int32Array
  /** For each key: its number in the lexicon. */
  readonly lexiconKeys: Int32Array
  readonly lexicon: Lexicon
}
