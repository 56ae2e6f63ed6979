import { printWord } from '../word-prints.ts'
import { findEnglishOnly } from './english-evidence.ts'
import { findFunctionWords, languagesWithFunctionWords } from './function-words.ts'
import type { Language } from './language.ts'

/** What a word may be in a text of a language, by its number: bits of a byte. */
export const wordMarks = {
  /** An English function word that the language does not have. */
  english: 1,
  /** A function word of any other language, and none of this one. */
  stranger: 2,
} as const

const size = 1 << 16
const filters = new Map<Language, Uint8Array>()

/**
 * Marks of words by the last 16 bits of their numbers.
 *
 * A word that is something has its mark; a few others have it too.
 */
export function findWordFilter(language: Language): Uint8Array {
  const known = filters.get(language)
  if (known) return known
  const filter = new Uint8Array(size)
  const own = findFunctionWords(language.code)
  for (const word of findEnglishOnly(language)) mark(filter, word, wordMarks.english)
  for (const code of languagesWithFunctionWords) {
    for (const word of findFunctionWords(code)) {
      if (!own.has(word)) mark(filter, word, wordMarks.stranger)
    }
  }
  filters.set(language, filter)
  return filter
}

/** How many of a text's words have a mark. */
export function countMarked(
  words: readonly number[],
  filter: Uint8Array,
  wordMark: number,
): number {
  let count = 0
  for (let index = 0; index < words.length; index++) {
    if (((filter[(words[index] ?? 0) & (size - 1)] ?? 0) & wordMark) !== 0) count++
  }
  return count
}

function mark(filter: Uint8Array, word: string, bit: number): void {
  const at = printWord(word) & (size - 1)
  filter[at] = (filter[at] ?? 0) | bit
}
