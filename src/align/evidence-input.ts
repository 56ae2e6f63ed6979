import type { Clue, IndexedText } from './indexed-texts.ts'

/** Two sides whose texts are held against each other, and what is supposed about them. */
export interface EvidenceInput {
  readonly from: readonly IndexedText[]
  readonly to: readonly IndexedText[]
  readonly clues: readonly Clue[]
  /** How many keys there are. */
  readonly size: number
  /** What to learn from: the partner of each `from`, `-1` for none. */
  readonly partners: Int32Array
  /** The other way round. */
  readonly owners: Int32Array
}
