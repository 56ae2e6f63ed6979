import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { mayHaveGfmBlocks } from './blocks/gfm-blocks.ts'
import { limitDepth } from './blocks/limit-depth.ts'

// Which block a unit stands in does not hang on inline markup (CommonMark 0.31,
// section 3.1), and leaving it unparsed halves the time.
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
}

const commonmark = createProcessor(false)
const commonmarkWithGfm = createProcessor(true)

/**
 * The block structure of Markdown; inline markup in it is text.
 *
 * A line opens at most 100 blocks inside each other, what follows is its text:
 * remark's time goes with the square of the depth, and the tree is walked by
 * recursion.
 */
export function parseBlockTree(markdown: string): Root {
  const processor = mayHaveGfmBlocks(markdown) ? commonmarkWithGfm : commonmark
  return processor.parse(limitDepth(markdown))
}

function createProcessor(withGfm: boolean) {
  const processor = unified().use(remarkParse).use(remarkFrontmatter)
  if (withGfm) processor.use(remarkGfm)
  const settings = processor.data()
  settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), blocksOnly]
  return processor.freeze()
}
