import { parseBlockTree } from '../parse-blocks.ts'
import type { Block } from './block.ts'
import { listBlocksOfTree } from './blocks-of-tree.ts'
import { recognizeBlocks } from './recognize-blocks.ts'

/** The blocks of a Markdown text, in its order; inline markup is not looked at. */
export function listBlocks(markdown: string): readonly Block[] {
  return recognizeBlocks(markdown) ?? listBlocksWithRemark(markdown)
}

/** The blocks as remark alone sees them: what {@link listBlocks} gives, but slowly. */
export function listBlocksWithRemark(markdown: string): readonly Block[] {
  return listBlocksOfTree(parseBlockTree(markdown), markdown)
}
