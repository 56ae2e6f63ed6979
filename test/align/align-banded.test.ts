import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignBanded } from '../../src/align/align-banded.ts'

/** Aligns letters: equal ones cost -1, others 5. */
function align(sources: string, targets: string, band = 3): string {
  const beads = alignBanded({
    sourceCount: sources.length,
    targetCount: targets.length,
    cost: (source, target) => (sources[source] === targets[target] ? -1 : 5),
    skipCost: 1,
    band,
  })
  return beads
    .map(({ source, target }) => `${sources[source] ?? '-'}${targets[target] ?? '-'}`)
    .join(' ')
}

test.each([
  { title: 'nothing', sources: '', targets: '', beads: '' },
  { title: 'equal lists', sources: 'abc', targets: 'abc', beads: 'aa bb cc' },
  { title: 'a source too many', sources: 'abxc', targets: 'abc', beads: 'aa bb x- cc' },
  { title: 'a target too many', sources: 'abc', targets: 'axbc', beads: 'aa -x bb cc' },
  { title: 'no targets', sources: 'ab', targets: '', beads: 'a- b-' },
  { title: 'no sources', sources: '', targets: 'ab', beads: '-a -b' },
  { title: 'a target that was moved', sources: 'abcd', targets: 'bcda', beads: 'a- bb cc dd -a' },
  {
    title: 'more missing than the band is wide',
    sources: 'abcdefgh',
    targets: 'h',
    beads: 'a- b- c- d- e- f- g- hh',
  },
])('aligns $title', ({ sources, targets, beads }) => {
  expect(align(sources, targets)).toBe(beads)
})

test('keeps to the band', () => {
  expect(align('abcdefg', 'efgabcd', 3)).toBe('-e -f -g aa bb cc dd e- f- g-')
  expect(align('abcdefg', 'efgabcd', 1)).not.toContain('aa')
})

test('uses each text once, in order', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 30 })
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 0, max: 5 }), (sources, targets, band) => {
      const beads = alignBanded({
        sourceCount: sources.length,
        targetCount: targets.length,
        cost: (source, target) => (sources[source] === targets[target] ? -1 : 5),
        skipCost: 1,
        band,
      })
      const usedSources = beads.flatMap(({ source }) => (source < 0 ? [] : [source]))
      const usedTargets = beads.flatMap(({ target }) => (target < 0 ? [] : [target]))
      expect(usedSources).toEqual([...sources].map((_, index) => index))
      expect(usedTargets).toEqual([...targets].map((_, index) => index))
    }),
  )
})
