import type { XliffElement } from './element.ts'
import { readSides } from './text-scope.ts'

/** Ends that come before their start, on either side. */
export function* findPrematureEnds(
  owner: XliffElement,
  startKey: 'sc' | 'sm',
  endKey: 'ec' | 'em',
): Generator<XliffElement> {
  for (const { inlines, byId } of readSides(owner)) {
    const seen = new Set<string>()
    for (const inline of inlines) {
      if (inline.key === startKey) seen.add(inline.attributes.get('id') ?? '')
      const startRef = inline.attributes.get('startRef')
      if (inline.key !== endKey || startRef === undefined || seen.has(startRef)) continue
      if (byId.get(startRef)?.key === startKey) yield inline
    }
  }
}
