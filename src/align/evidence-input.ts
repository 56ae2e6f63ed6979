import type { Arena } from './arena.ts'
import type { IndexedKeys, IndexedTexts } from './indexed-texts.ts'

/** Two sides whose texts are held against each other, and what is supposed about them. */
export interface EvidenceInput {
  readonly from: IndexedTexts
  readonly to: IndexedTexts
  readonly keys: IndexedKeys
  /** What to learn from: the partner of each `from`, `-1` for none. */
  readonly partners: Int32Array
  /** The other way round. */
  readonly owners: Int32Array
  /** Where the arrays for all that is learned come from. */
  readonly arena: Arena
}
