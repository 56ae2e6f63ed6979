import { describe, expect, test } from 'vitest'
import { parseBitext } from '../../src/bitext/parse-bitext.ts'
import {
  addCounts,
  type Counts,
  countDocument,
  countWords,
  noCounts,
} from '../../src/stats/count-document.ts'
import { pair } from '../pair.ts'

describe('words', () => {
  test.each([
    { text: '', words: 0 },
    { text: ' \n\u00A0', words: 0 },
    { text: '… – ! « »', words: 0 },
    { text: 'Read gauges', words: 2 },
    { text: 'one\ntwo\r\nthree\u00A0four', words: 4 },
    { text: "Don’t panic, it's fine.", words: 4 },
    { text: 'well-known', words: 1 },
    { text: 'one – two', words: 2 },
    { text: 'one/two', words: 2 },
    { text: '1,234.5 m', words: 2 },
    { text: 'version 2.1.0', words: 2 },
    { text: 'e.g. this', words: 2 },
    { text: 'end. Start', words: 2 },
    { text: 'Größe über Ägypten', words: 3 },
    { text: 'Gro\u0308ße', words: 1 },
    { text: 'Źródło danych', words: 2 },
    { text: 'قراءة المقاييس', words: 2 },
    { text: 'التَّوَقُّعات', words: 1 },
    { text: 'हिन्दी पाठ', words: 2 },
    { text: '수위 읽기', words: 2 },
    { text: '😀 👍', words: 0 },
  ])('of %j', ({ text, words }) => {
    expect(countWords(text)).toBe(words)
  })

  test.each([
    { text: '水位', words: 2 },
    { text: '水位，潮汐。', words: 4 },
    { text: 'よむ', words: 2 },
    { text: 'ガイド', words: 3 },
    { text: 'サーバー', words: 4 },
    { text: '𠮷野', words: 2 },
    { text: '人々', words: 2 },
    { text: 'Tideline の水位', words: 4 },
    { text: 'Tidelineの水位', words: 4 },
    { text: '第12章', words: 3 },
    { text: 'か\u3099', words: 1 },
    { text: '葛\u{E0100}', words: 1 },
  ])('of Chinese and Japanese: %j', ({ text, words }) => {
    expect(countWords(text)).toBe(words)
  })
})

function countPair(target: string, source: string): Counts {
  return countDocument(parseBitext(pair(target, source)))
}

describe('prose', () => {
  test.each([
    { title: 'a code span', text: 'Run `tide run` now', words: 2, characters: 8 },
    { title: 'a destination', text: '[Read on](a/b-c.md "d")', words: 2, characters: 7 },
    { title: 'the marks of emphasis', text: '**Read** *on*', words: 2, characters: 7 },
    { title: 'an address', text: 'See <https://example.com/a>.', words: 1, characters: 5 },
    { title: 'a cross reference', text: 'See <xref:A.B>', words: 1, characters: 4 },
    { title: 'HTML', text: 'Read <b class="c">on</b>', words: 2, characters: 7 },
    { title: 'an include', text: 'Read [!INCLUDE [a](b.md)]', words: 1, characters: 5 },
    { title: 'the backslash of an escape', text: 'a\\*b', words: 2, characters: 3 },
    { title: 'the spelling of an entity', text: '&lt;a&gt;', words: 1, characters: 3 },
  ])('is without $title', ({ text, words, characters }) => {
    const counts = countPair('x', text)
    expect([counts.sourceWords, counts.sourceCharacters]).toEqual([words, characters])
  })

  test.each([
    { title: 'the text of a link', text: '[Read on](a.md)', words: 2 },
    { title: 'the text of an image', text: '![High tide](a.png)', words: 2 },
    { title: 'emphasis inside of a word', text: 'high**tide**', words: 1 },
    { title: 'two lines with a hard break of spaces between', text: 'one  \ntwo', words: 2 },
    { title: 'two lines with a hard break of a backslash between', text: 'one\\\ntwo', words: 2 },
    { title: 'two lines with `<br>` between', text: 'one<br>two', words: 2 },
    { title: 'two lines', text: 'one\ntwo', words: 2 },
  ])('has $title', ({ text, words }) => {
    expect(countPair('x', text).sourceWords).toBe(words)
  })

  test('is counted on the side that it stands on', () => {
    expect(countPair('Pegel', 'Water levels')).toMatchObject({
      sourceWords: 2,
      targetWords: 1,
      sourceCharacters: 12,
      targetCharacters: 5,
    })
  })

  test.each([
    { title: 'an astral character once', text: '😀', characters: 1 },
    { title: 'spaces', text: ' a b ', characters: 5 },
    { title: 'a combining mark by itself', text: 'o\u0308', characters: 2 },
    { title: 'nothing of an empty text', text: '', characters: 0 },
  ])('counts $title', ({ text, characters }) => {
    expect(countPair('x', text).sourceCharacters).toBe(characters)
  })
})

describe('a document', () => {
  test('has the sums of its units', () => {
    const text = `# ${pair('Pegel', 'Gauges')}\n\nNoch ein Satz. ${pair('Ja, bitte', 'Yes', '3a960-102')}`
    expect(countDocument(parseBitext(text))).toEqual({
      documents: 1,
      units: 2,
      identicalUnits: 0,
      sourceWords: 2,
      targetWords: 3,
      sourceCharacters: 9,
      targetCharacters: 14,
    })
  })

  test('counts as one without a unit', () => {
    expect(countDocument(parseBitext('Nur Text'))).toEqual({ ...noCounts, documents: 1 })
  })

  test.each([
    { title: 'the same', target: 'Tideline', source: 'Tideline', identicalUnits: 1 },
    { title: 'different', target: 'Pegel', source: 'Gauges', identicalUnits: 0 },
    { title: 'different in case', target: 'tideline', source: 'Tideline', identicalUnits: 0 },
    { title: 'different in code only', target: '`a`', source: '`b`', identicalUnits: 0 },
  ])(
    'has $identicalUnits identical units if texts are $title',
    ({ target, source, identicalUnits }) => {
      expect(countPair(target, source).identicalUnits).toBe(identicalUnits)
    },
  )
})

describe('sums', () => {
  const first = countPair('Ja, bitte', 'Yes')
  const second = countPair('Tideline', 'Tideline')

  test('add each count', () => {
    expect(addCounts(first, second)).toEqual({
      documents: 2,
      units: 2,
      identicalUnits: 1,
      sourceWords: 2,
      targetWords: 3,
      sourceCharacters: 11,
      targetCharacters: 17,
    })
  })

  test('start from nothing', () => {
    expect(addCounts(noCounts, first)).toEqual(first)
  })
})
