import type { Unit } from '../bitext/document.ts'

// A subset of what XML 1.0 takes as an NMTOKEN, which is what 2.x takes as an id.
const foreignCharacter = /[^-.:\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/
const foreignPattern = new RegExp(foreignCharacter, 'g')

/**
 * The XLIFF ids of units, in order: the span ids, made unique and with `_` for
 * what no XLIFF id can hold.
 *
 * Ids are unique in all published documents; where one comes again after a copy
 * by hand, it gets a number (`3a960-103.2`).
 */
export function createUnitKeys(units: readonly Unit[]): string[] {
  const names = units.map(({ id }) => {
    return foreignCharacter.test(id) ? id.replace(foreignPattern, '_') : id
  })
  const taken = new Set(names)
  if (taken.size === names.length && !taken.has('')) return names
  const counts = new Map<string, number>()
  return names.map((name) => {
    let count = (counts.get(name) ?? 0) + 1
    let key = count === 1 ? name : `${name}.${count}`
    while (key === '' || (key !== name && taken.has(key))) key = `${name}.${++count}`
    counts.set(name, count)
    taken.add(key)
    return key
  })
}
