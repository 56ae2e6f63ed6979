import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BitextDocument } from './document.ts'
import { buildSkeleton, type Skeleton } from './skeleton.ts'

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

// The blocks that GFM adds: tables and footnote definitions.
const gfmBlockPattern = /\||:-|-:|\[\^/

/** The block structure of a document. */
export interface DocumentBlocks {
  readonly skeleton: Skeleton
  /** The skeleton's tree; inline markup in it is text. */
  readonly root: Root
}

const cache = new WeakMap<BitextDocument, DocumentBlocks>()

/** Parses a document's skeleton with remark; computed at the first call and kept. */
export function parseBlocks(document: BitextDocument): DocumentBlocks {
  const known = cache.get(document)
  if (known) return known
  const skeleton = buildSkeleton(document)
  const blocks = { skeleton, root: parseBlockTree(skeleton.text) }
  cache.set(document, blocks)
  return blocks
}

/**
 * The block structure of Markdown; inline markup in it is text.
 *
 * A line opens at most 100 blocks inside each other, what follows is its text:
 * remark's time goes with the square of the depth, and the tree is walked by
 * recursion.
 */
export function parseBlockTree(markdown: string): Root {
  const processor = gfmBlockPattern.test(markdown) ? commonmarkWithGfm : commonmark
  return processor.parse(limitDepth(markdown))
}

const container = String.raw`[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,999}\]:)`
const deepPattern = new RegExp(`^((?:${container}){100})((?:${container})+)(.*)`, 'gm')
const ruledPattern = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/

/** Writes letters over the markers that open blocks too deep; all else keeps its place. */
function limitDepth(markdown: string): string {
  return markdown.replace(deepPattern, (line, opened: string, deeper: string, rest: string) =>
    ruledPattern.test(line) ? line : opened + deeper.replace(/[^ \t]/g, 'x') + rest,
  )
}

function createProcessor(withGfm: boolean) {
  const processor = unified().use(remarkParse).use(remarkFrontmatter)
  if (withGfm) processor.use(remarkGfm)
  const settings = processor.data()
  settings.micromarkExtensions = [...(settings.micromarkExtensions ?? []), blocksOnly]
  return processor.freeze()
}
