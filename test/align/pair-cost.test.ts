import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Arena } from '../../src/align/arena.ts'
import { createPairCost, learnPairCosts, type PairCost } from '../../src/align/pair-cost.ts'
import { tokenizeTexts } from '../../src/bitext/tokenize.ts'
import { german, hebrew, japanese, type Texts } from './create-document.ts'

function learn(texts: readonly Texts[], partners = [...texts.keys()]): PairCost {
  const sources = tokenizeTexts(texts.map(([source]) => source))
  const targets = tokenizeTexts(texts.map(([, target]) => target))
  return createPairCost({ sources, targets, partners: Int32Array.from(partners) })
}

function findCheapest(cost: PairCost, source: number, count: number): number {
  const costs = Array.from({ length: count }, (_, target) => cost(source, target))
  return costs.indexOf(Math.min(...costs))
}

test.each([
  { title: 'German', texts: german },
  { title: 'Japanese', texts: japanese },
  { title: 'Hebrew', texts: hebrew },
])('its own target is the cheapest in $title', ({ texts }) => {
  const cost = learn(texts)
  expect(texts.map((_, source) => findCheapest(cost, source, texts.length))).toEqual([
    ...texts.keys(),
  ])
})

test('marks that nobody has paired tell pairs too', () => {
  const cost = learn(
    japanese,
    japanese.map(() => -1),
  )
  expect(japanese.map((_, source) => findCheapest(cost, source, japanese.length))).toEqual([
    ...japanese.keys(),
  ])
})

test('a pair costs less than nothing, a wrong one more', () => {
  const cost = learn(german)
  expect(cost(1, 1)).toBeLessThan(-3)
  expect(cost(1, 7)).toBeGreaterThan(1)
})

test('words that occur together elsewhere make a pair cheaper', () => {
  const stations: Texts[] = Array.from({ length: 6 }, (_, index) => [
    `The gauge ${'abcdef'[index]} is broken`,
    `${'甲乙丙丁戊己'[index]}の験潮儀は故障`,
  ])
  const others: Texts[] = Array.from({ length: 6 }, (_, index) => [
    `The buoy ${'abcdef'[index]} was lost`,
    `${'甲乙丙丁戊己'[index]}の浮標を紛失`,
  ])
  const cost = learn([...stations, ...others])
  expect(cost(0, 1)).toBeLessThan(cost(0, 7))
  expect(cost(6, 7)).toBeLessThan(cost(6, 1))
})

test('a text is the cheapest partner of itself', () => {
  const words = fc.stringMatching(/^[a-z]{4,9}$/)
  const text = fc.array(words, { minLength: 4, maxLength: 9 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 12 }), (texts) => {
      const cost = learn(texts.map((same) => [same, same]))
      for (const source of texts.keys()) {
        for (const target of texts.keys()) {
          expect(cost(source, source)).toBeLessThanOrEqual(cost(source, target))
        }
      }
    }),
  )
})

test('costs are numbers, the same each time and in each order', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (texts) => {
      const first = learn(texts)
      const second = learn(texts)
      const last = texts.length - 1
      const value = first(0, last)
      expect(Number.isFinite(value)).toBe(true)
      second(last, 0)
      expect(second(0, last)).toBe(value)
      expect(first(0, last)).toBe(value)
    }),
  )
})

test('the least cost of texts that are no pair is not more than their cost', () => {
  const word = fc.constantFrom(
    ...[
      'gauge',
      'Pegel',
      'buoy',
      'Boje',
      '潮位',
      '観測所',
      'UTC',
      '48',
      '`tide`',
      '**port**',
      'a',
      'b',
      '（c）',
    ],
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const sides = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(
      sides,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (texts, random) => {
        const targets = [...texts.keys()]
        const partners = Int32Array.from(targets, () => {
          const [target = -1] = targets.splice(
            Math.floor((random.next().value ?? 0) * targets.length),
            1,
          )
          return (random.next().value ?? 0) < 0.2 ? -1 : target
        })
        const { cost, leastCost } = learnPairCosts(
          {
            sources: tokenizeTexts(texts.map(([source]) => source)),
            targets: tokenizeTexts(texts.map(([, target]) => target)),
            partners,
          },
          new Arena(),
        )
        for (const source of texts.keys()) {
          for (const target of texts.keys()) {
            if (partners[source] === target) continue
            expect(leastCost(source, target)).toBeLessThanOrEqual(cost(source, target))
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})
