import { findClosest, type XliffElement } from './element.ts'
import { readTextScope, textOwners } from './text-scope.ts'

export function isIsolated(code: XliffElement): boolean {
  return code.attributes.get('isolated') === 'yes'
}

/** The `sc` that an `ec` refers to, on the same side of the unit. */
export function findStart(ec: XliffElement): XliffElement | undefined {
  const startRef = ec.attributes.get('startRef')
  const owner = findClosest(ec, ...textOwners)
  const content = findClosest(ec, 'source', 'target')
  if (startRef === undefined || !owner || !content) return undefined
  const { source, target } = readTextScope(owner)
  const start = (content.key === 'source' ? source : target).byId.get(startRef)
  return start?.key === 'sc' ? start : undefined
}
