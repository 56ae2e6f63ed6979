import { findFunctionWords } from './function-words.ts'
import type { Language } from './language.ts'

// Words of other languages that are spelled like English function words.
const homographs: Readonly<Record<string, string>> = {
  de: 'will was all so an in war am',
  fr: 'on if an or as all',
  nl: 'over after of more was were been will',
  af: 'is in was as of on by will the',
  sv: 'for if all been so be',
  da: 'for has been all so be',
  nb: 'for has been all so be',
  es: 'has any all can',
  it: 'for all are',
  pt: 'has for as no do',
  pl: 'on by was to',
  hu: 'is be an for some',
  ca: 'has on all',
  ro: 'are or an',
  tr: 'on an as',
}

const sets = new Map<string, ReadonlySet<string>>()
const patterns = new Map<string, RegExp>()

/** English function words that are not words of the given language too, such as German `in`. */
export function findEnglishOnly({ code }: Language): ReadonlySet<string> {
  const known = sets.get(code)
  if (known) return known
  const own = findFunctionWords(code)
  const common = new Set(homographs[code]?.split(' '))
  const words = [...findFunctionWords('en')].filter((word) => !own.has(word) && !common.has(word))
  const set = new Set(words)
  sets.set(code, set)
  return set
}

/** A quick test for such words. */
export function findEnglishPattern(language: Language): RegExp {
  const known = patterns.get(language.code)
  if (known) return known
  const pattern = new RegExp(`\\b(?:${[...findEnglishOnly(language)].join('|')})\\b`, 'i')
  patterns.set(language.code, pattern)
  return pattern
}
