import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMisaligned } from '../../src/align/find-misaligned.ts'
import { createDocument, german, hebrew, japanese, reorder, type Texts } from './create-document.ts'

/** What is found, as index of the unit and of the unit that its target fits. */
function find(texts: readonly Texts[]): [unit: number, fits: number | undefined][] {
  return findMisaligned(createDocument(texts)).map(({ unit, fits }) => [unit, fits])
}

describe.each([
  { language: 'German', texts: german },
  { language: 'Japanese', texts: japanese },
  { language: 'Hebrew', texts: hebrew },
])('$language', ({ texts }) => {
  test('says nothing about targets in their places', () => {
    expect(find(texts)).toEqual([])
  })

  test('finds neighbours that were exchanged', () => {
    expect(find(reorder(texts, [0, 2, 1]))).toEqual([
      [1, 2],
      [2, 1],
    ])
  })

  test('finds three targets that were rotated', () => {
    expect(find(reorder(texts, [0, 3, 1, 2]))).toEqual([
      [1, 3],
      [2, 1],
      [3, 2],
    ])
  })

  test('finds them the other way round', () => {
    expect(find(reorder(texts, [0, 2, 3, 1]))).toEqual([
      [1, 2],
      [2, 3],
      [3, 1],
    ])
  })
})

test('finds a long rotation', () => {
  expect(find(reorder(german, [0, 9, 1, 2, 3, 4, 5, 6, 7, 8]))).toEqual([
    [1, 9],
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((unit) => [unit, unit - 1]),
  ])
})

test('finds a shift that lost a target', () => {
  const found = find(reorder(german, [0, 2, 3, 4, 5, 6, 7, 8, 9, 9]))
  expect(found.slice(1, 7)).toEqual([2, 3, 4, 5, 6, 7].map((unit) => [unit, unit + 1]))
})

test('finds two places at once', () => {
  expect(find(reorder(german, [0, 2, 1, 3, 4, 5, 6, 8, 7])).map(([unit]) => unit)).toEqual([
    1, 2, 7, 8,
  ])
})

test.each<{ title: string; texts: Texts[] }>([
  { title: 'no units', texts: [] },
  { title: 'one unit', texts: [['Buoy', 'Boje']] },
  {
    title: 'short texts that nothing tells apart',
    texts: [
      ['Buoy', 'Hafen'],
      ['Port', 'Boje'],
    ],
  },
  {
    title: 'units with the same source',
    texts: [
      ['Use `tide`.', 'Nehmen Sie `tide`.'],
      ['Use `tide`.', 'Verwenden Sie `tide`, bitte!'],
    ],
  },
  {
    title: 'units with an empty text',
    texts: [
      ['Use `tide`.', ''],
      ['', 'Verwenden Sie `tide`.'],
    ],
  },
])('says nothing about $title', ({ texts }) => {
  expect(find(texts)).toEqual([])
})

const anyTexts = fc.array(
  fc.tuple(
    fc.stringMatching(/^[a-z `*\d.]{1,30}$/),
    fc.stringMatching(/^[a-zäöü観測所 `*\d.]{1,30}$/),
  ),
  { maxLength: 30 },
)

test('names each unit once, in order, and none as its own', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const found = find(texts)
      const units = found.map(([unit]) => unit)
      expect(units).toEqual([...new Set(units)].sort((first, second) => first - second))
      expect(found.every(([unit, fits]) => unit !== fits)).toBe(true)
    }),
  )
})

test('finds the same in the same text', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      expect(findMisaligned(createDocument(texts))).toEqual(findMisaligned(createDocument(texts)))
    }),
  )
})

test('finds nothing in a document that is its own translation', () => {
  const words = fc.stringMatching(/^[a-z]{4,9}$/)
  const text = fc.array(words, { minLength: 4, maxLength: 9 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.uniqueArray(text, { maxLength: 20 }), (texts) => {
      expect(find(texts.map((same) => [same, same]))).toEqual([])
    }),
  )
})

test('takes time by the number of units', { timeout: 60_000 }, () => {
  measure(2000)
  const short = measure(2000)
  const long = measure(16_000)
  // Linear work takes 8 times as long, quadratic work 64 times.
  expect(long).toBeLessThan(Math.max(400, 30 * short))
})

function measure(count: number): number {
  const document = createDocument(
    Array.from({ length: count }, (_, index) => [
      `Value \`a${index}\` of gauge ${index}`,
      `Wert \`a${index + 1}\` von Pegel ${index + 1}`,
    ]),
  )
  const before = process.cpuUsage()
  expect(findMisaligned(document)).toHaveLength(count)
  return process.cpuUsage(before).user / 1000
}
