import type { Heading, Nodes, Root } from 'mdast'
import { type Block, type BlockType, maximumDepth } from './block.ts'
import { isSpaceOrTab, trimEnd } from './characters.ts'

/** The blocks of remark's tree of a text, in the text's order. */
export function listBlocksOfTree(root: Root, text: string): Block[] {
  const blocks: Block[] = []
  visitChildren(root, 1)
  return blocks

  function visitChildren(parent: Nodes, depth: number): void {
    if (!('children' in parent) || depth > maximumDepth) return
    for (const child of parent.children) visit(child, parent, depth)
  }

  function visit(node: Nodes, parent: Nodes, depth: number): void {
    const start = startOf(node)
    switch (node.type) {
      case 'heading':
        addHeading(node, depth)
        break
      case 'paragraph':
        add('paragraph', depth, hasBox(parent, node) ? findBox() : start, endOf(node))
        break
      case 'thematicBreak':
      case 'code':
      case 'html':
      case 'definition':
      case 'tableRow':
      case 'yaml':
        add(node.type, depth, start, endOf(node))
        break
      case 'blockquote':
      case 'listItem':
      case 'footnoteDefinition':
      case 'table':
        add(node.type, depth, start, start)
        visitChildren(node, depth + 1)
        break
      default:
        visitChildren(node, depth + 1)
    }
  }

  function add(type: BlockType, depth: number, nodeStart: number, nodeEnd: number): void {
    let start = nodeStart
    while (isSpaceOrTab(text.charCodeAt(start))) start++
    const end = trimEnd(text, start, nodeEnd)
    blocks.push({ type, depth, start, end, level: 0, textStart: start, textEnd: start })
  }

  /** The box stands behind the marker of the item, or definitions. */
  function findBox(): number {
    return Math.max(0, text.indexOf('[', blocks.at(-1)?.end))
  }

  function addHeading(node: Heading, depth: number): void {
    const { children, depth: level } = node
    const textStart = children[0]?.position?.start.offset
    const textEnd = children.at(-1)?.position?.end.offset
    const behind = blocks.at(-1)?.end ?? 0
    // remark lets an underlined heading start at the definitions before it.
    const start = behind > startOf(node) ? (textStart ?? behind) : startOf(node)
    const end = trimEnd(text, start, endOf(node))
    blocks.push({
      type: 'heading',
      depth,
      start,
      end,
      level,
      textStart: textStart ?? start,
      // Behind a child without a place, which remark-gfm makes of addresses, all is its text.
      textEnd: textStart === undefined ? start : (textEnd ?? text.length),
    })
  }
}

/** Whether remark let the first paragraph of an item start behind a box of a task. */
function hasBox(parent: Nodes, node: Nodes): boolean {
  if (parent.type !== 'listItem') return false
  const first = parent.children.find(({ type }) => type === 'paragraph')
  return typeof parent.checked === 'boolean' && first === node
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}
