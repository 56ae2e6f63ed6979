import type { PlacedNode } from '../model.ts'
import { formatNode } from './format-node.ts'

/** Children with XML that has no field put in at its positions; each on a line of its own. */
export function joinChildren(
  children: readonly string[],
  others: readonly PlacedNode[] | undefined,
  indent: string,
): string {
  let text = ''
  for (const child of others ? placeOthers(children, others) : children)
    text += `${indent}${child}\n`
  return text
}

function placeOthers(children: readonly string[], others: readonly PlacedNode[]): string[] {
  const all = [...children]
  for (const { position, node } of others) all.splice(position, 0, formatNode(node))
  return all
}
