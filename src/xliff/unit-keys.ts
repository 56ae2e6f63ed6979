import type { Unit } from '../bitext/document.ts'

/**
 * The XLIFF ids of units, in order: the span ids, made unique.
 *
 * Ids are unique in all published documents; where one comes again after a copy
 * by hand, it gets a number (`3a960-103.2`).
 */
export function createUnitKeys(units: readonly Unit[]): string[] {
  const spanIds = new Set(units.map((unit) => unit.id))
  const counts = new Map<string, number>()
  return units.map(({ id }) => {
    let count = (counts.get(id) ?? 0) + 1
    let key = count === 1 ? id : `${id}.${count}`
    while (key === '' || (key !== id && spanIds.has(key))) key = `${id}.${++count}`
    counts.set(id, count)
    return key
  })
}
