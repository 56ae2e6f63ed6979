/** A word of a text, and where it stands: UTF-16 offsets. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

// A name with a dot, a slash or an underscore inside is one word, so that it is not taken for two.
const wordPattern = /[\p{L}\p{M}\p{N}_]+(?:['’.\-/\\@:#+&][\p{L}\p{M}\p{N}_]+)*/gu

/** The words of a text in order; file names, URLs and identifiers are one word each. */
export function listWords(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Whether a word is an ordinary one: a name, an acronym or an identifier is not. */
export function isLowerCaseWord(word: string): boolean {
  return /^\p{Ll}[\p{Ll}\p{M}'’-]+$/u.test(word)
}
