import type { Block } from './blocks/block.ts'
import { listBlocks } from './blocks/list-blocks.ts'
import type { BitextDocument } from './document.ts'
import { buildSkeleton, type Skeleton } from './skeleton.ts'

/** The block structure of a document. */
export interface DocumentBlocks {
  readonly skeleton: Skeleton
  /** The skeleton's blocks, in its order. */
  readonly blocks: readonly Block[]
}

const cache = new WeakMap<BitextDocument, DocumentBlocks>()

/** Lists the blocks of a document's skeleton; computed at the first call and kept. */
export function readBlocks(document: BitextDocument): DocumentBlocks {
  const known = cache.get(document)
  if (known) return known
  const skeleton = buildSkeleton(document)
  const blocks = { skeleton, blocks: listBlocks(skeleton.text) }
  cache.set(document, blocks)
  return blocks
}
