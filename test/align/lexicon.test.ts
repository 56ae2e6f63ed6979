import { expect, test } from 'vitest'
import { LetterBuffer } from '../../src/align/letter-buffer.ts'
import { Lexicon } from '../../src/align/lexicon.ts'

function find(lexicon: Lexicon, word: string, kind: 'word' | 'letters' = 'word'): number {
  const buffer = new LetterBuffer()
  buffer.append(word)
  return lexicon.findWord(buffer, 0, word.length, kind)
}

function readWord(lexicon: Lexicon, word: string): string {
  return lexicon.readText(lexicon.readKey(find(lexicon, word)))
}

test('gives a word the same number each time', () => {
  const lexicon = new Lexicon()
  const number = find(lexicon, 'gauge')
  expect(find(lexicon, 'harbour')).not.toBe(number)
  expect(find(lexicon, 'gauge')).toBe(number)
})

test('tells a word from two letters', () => {
  const lexicon = new Lexicon()
  expect(find(lexicon, '潮位', 'letters')).not.toBe(find(lexicon, '潮位', 'word'))
})

test('keeps its words while it grows', () => {
  const lexicon = new Lexicon()
  const words = Array.from({ length: 20_000 }, (_, index) => `gauge${index}`)
  for (const word of words) find(lexicon, word)
  expect(words.filter((word) => readWord(lexicon, word) !== `word:${word}`)).toEqual([])
})

test('is full after a large set of documents, not before', () => {
  const lexicon = new Lexicon()
  for (let index = 0; index < 250_000; index++) find(lexicon, `${index}`)
  expect(lexicon.isFull).toBe(false)
  for (let index = 250_000; index < 250_010; index++) find(lexicon, `${index}`)
  expect(lexicon.isFull).toBe(true)
})

test('takes linear time for words that were chosen to take the same place', {
  timeout: 60_000,
}, () => {
  const words = chooseColliding(3000)
  expect(new Set(words).size).toBe(3000)
  const lexicon = new Lexicon()
  const before = process.cpuUsage()
  for (let round = 0; round < 20; round++) for (const word of words) find(lexicon, word)
  const time = process.cpuUsage(before).user / 1000
  expect(words.filter((word) => readWord(lexicon, word) !== `word:${word}`)).toEqual([])
  // Each word held against all others would be 90 million steps a round.
  expect(time).toBeLessThan(2000)
})

/** Words of the same length and hash: the end of each undoes what its beginning did. */
function chooseColliding(count: number): string[] {
  const words: string[] = []
  const size = 8
  for (let number = 0; words.length < count; number++) {
    const start = [
      97 + (number % 26),
      97 + (Math.floor(number / 26) % 26),
      97 + (Math.floor(number / 676) % 26),
    ]
    let hash = size
    for (const code of [...start, 97, 97, 97, 97]) hash = Math.imul(hash ^ code, 0x01000193)
    // The last letter decides the lowest bits, which are the place in the table.
    for (let last = 0x4e00; last < 0x9fa0; last++) {
      const full = Math.imul(hash ^ last, 0x01000193)
      if (((full ^ (full >>> 15)) & 0x7fff) !== 0) continue
      words.push(String.fromCharCode(...start, 97, 97, 97, 97, last))
      break
    }
    if (number > 17_576) break
  }
  return words
}
