/** A word of a text, or a character that is none; white space is left out. */
export interface Word {
  /** As it is written. */
  readonly text: string
  /** In lower case, full-width letters as plain ones. */
  readonly folded: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

// Scripts that put no space between words: each character is a word.
const unspacedScripts =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const unspacedPattern = new RegExp(`[${unspacedScripts}]`, 'u')
const wordPattern = new RegExp(
  `[${unspacedScripts}]\\p{M}*|(?:(?![${unspacedScripts}])[\\p{L}\\p{N}\\p{M}])+|[^\\s\\p{L}\\p{N}\\p{M}]`,
  'gu',
)

// The same for ASCII, and faster.
const asciiPattern = /[A-Za-z\d]+|[^\sA-Za-z\d]/g

/** Splits a text into words, in linear time. */
export function splitWords(text: string): Word[] {
  const pattern = isAscii(text) ? asciiPattern : wordPattern
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    text: word,
    folded: foldWord(word),
    start: index,
    end: index + word.length,
  }))
}

/** Whether a text is in a script that puts no space between words. */
export function isUnspaced(text: string): boolean {
  return unspacedPattern.test(text)
}

/** Makes words alike that differ in case or width only. */
export function foldWord(word: string): string {
  return isAscii(word) ? word.toLowerCase() : word.normalize('NFKC').toLowerCase()
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return false
  }
  return true
}
