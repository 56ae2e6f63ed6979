import type { Block } from './block.ts'
import { BlockList } from './block-list.ts'
import { hyphen, skipRun, skipSpaces } from './characters.ts'
import { ContainerStack } from './container-stack.ts'
import { LeafReader } from './leaf-reader.ts'
import { isDeepLine, shortestDeepLine } from './limit-depth.ts'
import { LineCursor } from './line-cursor.ts'

/**
 * The blocks of a Markdown text as remark sees them, or nothing where that is not certain.
 *
 * Goes micromark's way through a text (CommonMark 0.31 and GFM): each line goes
 * on with open containers or opens new ones, and gives its rest to a leaf.
 */
export function recognizeBlocks(text: string): Block[] | undefined {
  // remark does not count a byte order mark.
  if (text.startsWith('\uFEFF')) return undefined
  const line = new LineCursor(text)
  const list = new BlockList(text)
  const leaf = new LeafReader(line, list)
  const containers = new ContainerStack(line, list, leaf)

  if (!line.readLine()) return list.blocks
  if (isFrontMatterFence(line)) {
    // Without its end micromark takes it for text, but skips containers.
    if (!readFrontMatter(line, list)) return undefined
    if (!line.readLine()) return list.blocks
  }

  let isBehindBlank = false
  do {
    const { isBlank } = line
    // A second blank line changes nothing that the first one has not.
    if (isBlank && isBehindBlank) continue
    isBehindBlank = isBlank
    if (mayBeDeep(line)) return undefined
    const continued = containers.readLine()
    const isLazy = continued < containers.size
    if (!leaf.goOn(isLazy)) {
      if (isLazy) containers.leave(continued)
      leaf.begin(isLazy)
    }
    if (leaf.isUncertain) return undefined
  } while (line.readLine())
  leaf.end()
  return leaf.isUncertain ? undefined : list.blocks
}

function isFrontMatterFence({ text, lineStart, end }: LineCursor): boolean {
  const behind = skipRun(text, hyphen, lineStart, end)
  return behind - lineStart === 3 && skipSpaces(text, behind, end) === end
}

/** Reads up to the fence that ends front matter; says whether there is one. */
function readFrontMatter(line: LineCursor, list: BlockList): boolean {
  while (line.readLine()) {
    if (isFrontMatterFence(line)) {
      list.addLeaf('yaml', 0, line.end)
      return true
    }
  }
  return false
}

function mayBeDeep({ text, lineStart, end }: LineCursor): boolean {
  return end - lineStart >= shortestDeepLine && isDeepLine(text.slice(lineStart, end))
}
