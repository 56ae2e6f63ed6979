import type { XliffUnit } from '../model.ts'
import { flattenParts, type UnitView } from '../unit-view.ts'
import { joinSources, readInlineText } from './resolve-target.ts'

export interface DocumentUnits {
  /** XLIFF ids of the document's units, in order. */
  readonly keys: readonly string[]
  readonly views: readonly UnitView[]
}

/**
 * Finds for each unit of an XLIFF the index of the document's unit, or -1.
 *
 * By id; where an id is none of the document's, by the source text, in order,
 * if both sides have that text equally often among the units left over.
 */
export function matchUnits(
  xliffUnits: readonly XliffUnit[],
  { keys, views }: DocumentUnits,
): number[] {
  const indexesByKey = new Map(keys.map((key, index) => [key, index]))
  const known = new Set(keys)
  const taken = new Set<number>()
  const indexes = xliffUnits.map(({ id }) => {
    const index = indexesByKey.get(id) ?? -1
    indexesByKey.delete(id)
    if (index >= 0) taken.add(index)
    return index
  })

  const lost = xliffUnits.flatMap(({ id }, number) =>
    indexes[number] === -1 && !known.has(id) ? [number] : [],
  )
  if (lost.length === 0) return indexes
  const candidates = groupBy(
    views.flatMap((_, index) => (taken.has(index) ? [] : [index])),
    (index) => flattenParts(views[index]?.source.parts ?? []),
  )
  const numbers = groupBy(lost, (number) => readSource(xliffUnits[number]))
  for (const [source, sameSource] of numbers) {
    const same = candidates.get(source) ?? []
    if (source === '' || same.length !== sameSource.length) continue
    for (const [order, number] of sameSource.entries()) indexes[number] = same[order] ?? -1
  }
  return indexes
}

function readSource(unit: XliffUnit | undefined): string {
  const text = unit ? readInlineText(joinSources(unit)) : ''
  return flattenParts([{ type: 'text', text }])
}

function groupBy(numbers: readonly number[], read: (number: number) => string) {
  const groups = new Map<string, number[]>()
  for (const number of numbers) {
    const key = read(number)
    const group = groups.get(key)
    if (group) group.push(number)
    else groups.set(key, [number])
  }
  return groups
}
