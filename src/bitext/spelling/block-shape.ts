import type { Nodes } from 'mdast'
import type { BlockKind } from '../outline.ts'
import { parseBlockTree } from '../parse-blocks.ts'
import type { LinePlace } from './tidy-white-space.ts'

/** What stands before the first line of a block's text and before the next one. */
const prefixes: Readonly<Partial<Record<BlockKind, readonly [string, string]>>> = {
  listItem: ['- ', '  '],
  blockquote: ['> ', '> '],
  alert: ['> [!NOTE]\n> ', '> '],
  footnoteDefinition: ['[^1]: ', '    '],
}

/**
 * The block structure that a target gives the place where it stands, as text:
 * two targets with the same shape leave the document around them alike.
 */
export function readBlockShape(target: string, place: LinePlace): string {
  const frame = buildFrame(target, place)
  const shape = describe(parseBlockTree(place.isContinued ? `${frame}\nx` : frame), 0)
  return isTask(target, place) ? `task ${shape}` : shape
}

/** GFM, task list items: a box at the start of an item. */
function isTask(target: string, { block, startsLine, continuesText }: LinePlace): boolean {
  const isItem = block === 'listItem' && startsLine && !continuesText
  return isItem && /^\[[ \t\r\nxX]\][ \t\r\n]/.test(target)
}

/** A small document in which the target stands as it does in its own. */
function buildFrame(target: string, place: LinePlace): string {
  const { block, startsLine, endsLine } = place
  const line = (startsLine ? '' : 'x ') + target + (endsLine ? '' : ' x')
  switch (block) {
    case 'heading':
      return startsLine ? `${line}\n===` : `# ${line}`
    case 'tableCell': {
      const row = `${startsLine ? '' : '| x | '}${target}${endsLine ? '' : ' | x |'}`
      return `| x | x | x |\n|---|---|---|\n| x | x | x |\n${row}`
    }
    case 'code':
      return `\`\`\`\n${line}\n\`\`\`\n\n~~~\n${line}\n~~~`
    case 'html':
      return `<div>\n${line}\n</div>`
    default: {
      const [first, next] = prefixes[block] ?? ['', '']
      return `${first}${place.continuesText ? `x\n${next}` : ''}${line}`
    }
  }
}

// Deeper than anybody writes; the call stack has to hold it.
const maximumDepth = 500

function describe(node: Nodes, depth: number): string {
  const name = node.type === 'heading' ? `heading${node.depth}` : node.type
  if (!('children' in node) || isLeafBlock(node) || depth > maximumDepth) return name
  return `${name}(${node.children.map((child) => describe(child, depth + 1)).join(' ')})`
}

function isLeafBlock({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}
