import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findForeign } from '../../src/align/find-foreign.ts'
import { findMisaligned } from '../../src/align/find-misaligned.ts'
import { createDocument, german, hebrew, japanese, reorder, type Texts } from './create-document.ts'

/** What is found, as index of the unit and of the unit that its target fits. */
function find(texts: readonly Texts[]): [unit: number, fits: number | undefined][] {
  return findForeign(createDocument(texts)).map(({ unit, fits }) => [unit, fits])
}

describe.each([
  { language: 'German', texts: german },
  { language: 'Japanese', texts: japanese },
  { language: 'Hebrew', texts: hebrew },
])('$language', ({ texts }) => {
  test('says nothing about targets in their places', () => {
    expect(find(texts)).toEqual([])
  })

  test('finds a target that also stands at its own source', () => {
    expect(find(reorder(texts, [4]))).toEqual([[0, 4]])
  })
})

test('finds a target that stands nowhere else', () => {
  const texts = german.with(5, [
    'What does the gauge in Cuxhaven report?',
    'Laden Sie `forecast.csv` in 7 Tabellen: [Tabellen](tables.md), **sofort**, und löschen Sie `cache`.',
  ])
  expect(find(texts)).toEqual([[5, undefined]])
})

test.each<{ title: string; texts: Texts[] }>([
  { title: 'no units', texts: [] },
  {
    title: 'one target for sources that say the same',
    texts: [
      ['See also the harbour pages.', 'Siehe auch die Seiten der Häfen.'],
      ['See the harbour pages, also.', 'Siehe auch die Seiten der Häfen.'],
    ],
  },
  {
    title: 'a short target at two sources',
    texts: [
      ['Required', 'Erforderlich'],
      ['Mandatory', 'Erforderlich'],
    ],
  },
])('says nothing about $title', ({ texts }) => {
  expect(find(texts)).toEqual([])
})

test('leaves neighbours to the search for them', () => {
  expect(find(reorder(german, [0, 2, 1]))).toEqual([])
})

test('finds the same in the same text, each unit once and in order', () => {
  const text = fc.constantFrom(...german.flat())
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 20 }), (texts) => {
      const found = find(texts)
      expect(found).toEqual(find(texts))
      const units = found.map(([unit]) => unit)
      expect(units).toEqual([...new Set(units)].sort((first, second) => first - second))
    }),
  )
})

test('finds the same when other documents are looked at in between', () => {
  const texts: Texts[] = [...german, ['Download the forecast as a table.', german[1]?.[1] ?? '']]
  const alone = findForeign(createDocument(texts))
  const document = createDocument(texts)
  findMisaligned(document)
  findMisaligned(createDocument(japanese))
  expect(alone).not.toEqual([])
  expect(findForeign(document)).toEqual(alone)
})
