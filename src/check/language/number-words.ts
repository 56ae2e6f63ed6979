import { readHanNumbers } from './han-numbers.ts'
import type { Language } from './language.ts'
import { numberWords } from './number-word-lists.ts'
import { readRomanNumerals } from './roman-numerals.ts'

interface WordIndex {
  readonly exact: ReadonlyMap<string, number>
  readonly prefixes: ReadonlyMap<string, number>
  readonly longest: number
  /** Where words are not set apart by spaces, or have others grown to them. */
  readonly inside: RegExp | undefined
}

const indexes = new Map<string, WordIndex>()

// Particles grow to the words of these, or nothing stands between words.
const gluedLanguages = new Set(['ja', 'zh', 'ar', 'he', 'th', 'lo', 'km', 'my', 'yue', 'fa'])

/** Whether number words of a language are known, so that their absence means something. */
export function knowsNumberWords({ code }: Language): boolean {
  return code in numberWords
}

/** Whether a language's words for one number are known. */
export function knowsNumberWord(value: number, { code }: Language): boolean {
  return value in (numberWords[code] ?? {})
}

/**
 * The numbers that a text names with words: cardinals, ordinals, `both` and
 * `dozen`, Han and Roman numerals.
 *
 * What is listed may have meant something else, such as an article: it is good
 * for saying that a number is not missing, never for saying that one is.
 */
export function readNumberWords(text: string, language: Language): ReadonlySet<number> {
  const index = findIndex(language)
  const found = new Set<number>()
  const folded = text.toLowerCase()
  for (const [word] of folded.matchAll(/[\p{L}\p{M}]+/gu)) {
    const value = index.exact.get(word) ?? findPrefix(index, word)
    if (value !== undefined) found.add(value)
  }
  if (index.inside) {
    for (const [word] of folded.matchAll(index.inside)) found.add(index.exact.get(word) ?? 0)
  }
  for (const value of readHanNumbers(text)) found.add(value)
  for (const value of readRomanNumerals(text)) found.add(value)
  return found
}

function findPrefix({ prefixes, longest }: WordIndex, word: string): number | undefined {
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    const value = prefixes.get(word.slice(0, length))
    if (value !== undefined) return value
  }
  return undefined
}

function findIndex({ code }: Language): WordIndex {
  const known = indexes.get(code)
  if (known) return known
  const exact = new Map<string, number>()
  const prefixes = new Map<string, number>()
  for (const [value, words] of Object.entries(numberWords[code] ?? {})) {
    for (const word of words.split(' ')) {
      if (word.endsWith('*')) prefixes.set(word.slice(0, -1), Number(value))
      else exact.set(word, Number(value))
    }
  }
  const longest = Math.max(0, ...Array.from(prefixes.keys(), ({ length }) => length))
  const isGlued = gluedLanguages.has(code) && exact.size > 0
  const inside = isGlued
    ? new RegExp([...exact.keys()].sort(longestFirst).join('|'), 'gu')
    : undefined
  const index = { exact, prefixes, longest, inside }
  indexes.set(code, index)
  return index
}

function longestFirst(first: string, second: string): number {
  return second.length - first.length
}
