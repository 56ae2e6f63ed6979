import { findEnglishOnly } from './language/english-evidence.ts'
import type { Language } from './language/language.ts'
import type { UnitView } from './unit-view.ts'
import { isLowerCaseWord, type Word } from './words.ts'

/** How alike both texts of a unit are, word by word and whatever their case and punctuation. */
export type Likeness = 'same' | 'near' | 'different'

/** One word of so many may differ. */
export const leastNearWords = 6

export function compareWords({ source, target }: UnitView): Likeness {
  const sourceWords = source.words
  const targetWords = target.words
  const longer = Math.max(sourceWords.length, targetWords.length)
  const shorter = Math.min(sourceWords.length, targetWords.length)
  if (longer - shorter > 1) return 'different'
  let start = 0
  while (start < shorter && isSame(sourceWords[start], targetWords[start])) start++
  if (start === longer) return 'same'
  let end = 0
  while (end < shorter - start && isSame(sourceWords.at(-1 - end), targetWords.at(-1 - end))) end++
  return longer >= leastNearWords && start + end >= longer - 1 ? 'near' : 'different'
}

function isSame(first: Word | undefined, second: Word | undefined): boolean {
  return first?.text.toLowerCase() === second?.text.toLowerCase()
}

/** What speaks for a text being English prose, and not names that stay as they are. */
export interface EnglishEvidence {
  /** Words in lower case of at least three letters. */
  readonly ordinary: number
  /** English function words that the target language does not have. */
  readonly functional: number
}

export function weighEnglish(words: readonly Word[], language: Language): EnglishEvidence {
  const only = findEnglishOnly(language)
  let ordinary = 0
  let functional = 0
  for (const { text } of words) {
    if (text.length >= 3 && isLowerCaseWord(text)) ordinary++
    if (only.has(text)) functional++
  }
  return { ordinary, functional }
}
