/**
 * The words of a text as numbers, which are equal where the words are but for
 * their case; and what else one look at each character tells.
 *
 * Two different words may have the same number: what rules find with numbers
 * they have to find again with words.
 */
export interface WordPrints {
  /** One number a word, in order. */
  readonly words: readonly number[]
  /** Whether two words in a row may be the same. */
  readonly hasDouble: boolean
  /** Whether two words in a row may both have stood before. */
  readonly hasEcho: boolean
  /** UTF-16 code units that are neither white space nor `U+FFFC`, a pair of surrogates counted once. */
  readonly characters: number
  /** Marks that end a sentence. */
  readonly sentenceEnds: number
}

// What a code unit is to words; 0 where nobody has asked yet.
const wordCharacter = 1
const joiner = 2
const other = 3
const space = 4
const surrogate = 5
const gap = 6
const kind = 7
/** Flag: ends a sentence. */
const ending = 8

const kinds = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)
// A word's last three bits of 1024 say whether it may have stood before.
const seen = new Int32Array(32)

const endingPattern = /[.!?。！？؟।…]/
const joinerPattern = /['’.\-/\\@:#+&]/
const wordPattern = /[\p{L}\p{M}\p{N}_]/u

/** Looks at each character of a text once; words are those of `listWords`. */
export function printWords(text: string): WordPrints {
  const words: number[] = []
  let hasDouble = false
  let hasEcho = false
  let characters = 0
  let sentenceEnds = 0
  let last = -1
  let isOld = false
  seen.fill(0)
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index)
    const what = kinds[code] || learn(code)
    const is = what & kind
    if (is === space || is === gap) {
      index++
      continue
    }
    if (is !== wordCharacter && !(is === surrogate && isWordAt(text, index))) {
      if (what & ending) sentenceEnds++
      // The first half of a pair is not counted.
      if (code < 0xd800 || code > 0xdbff) characters++
      index++
      continue
    }
    // A word: characters of words, and single joiners with such on both sides.
    let print = 0
    for (;;) {
      const inside = text.charCodeAt(index)
      const insideWhat = kinds[inside] || learn(inside)
      const insideIs = insideWhat & kind
      if (insideIs === wordCharacter) {
        const fold = folded[inside] ?? 0
        if (fold !== 0) print = (Math.imul(print, 31) + fold) | 0
        characters++
        index++
      } else if (insideIs === joiner && isWordAt(text, index + 1)) {
        print = (Math.imul(print, 31) + inside) | 0
        if (insideWhat & ending) sentenceEnds++
        characters++
        index++
      } else if (insideIs === surrogate && isWordAt(text, index)) {
        print = (Math.imul(print, 31) + 1) | 0
        characters++
        index += 2
      } else break
    }
    // The lowest bits of a product hang on the last letters alone.
    print ^= print >>> 15
    print &= 0x3fffffff
    words.push(print)
    if (print === last) hasDouble = true
    const slot = (print >>> 5) & 31
    const bit = 1 << (print & 31)
    const isSeen = ((seen[slot] ?? 0) & bit) !== 0
    if (isSeen && isOld) hasEcho = true
    isOld = isSeen
    seen[slot] = (seen[slot] ?? 0) | bit
    last = print
  }
  return { words, hasDouble, hasEcho, characters, sentenceEnds }
}

function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  const is = (kinds[code] || learn(code)) & kind
  if (is !== surrogate) return is === wordCharacter
  return wordPattern.test(String.fromCodePoint(text.codePointAt(index) ?? 0))
}

/** The number of a word; where words are equal but for their case, their numbers are too. */
export function printWord(word: string): number {
  return printWords(word).words[0] ?? -1
}

function learn(code: number): number {
  if (Number.isNaN(code)) return other
  const character = String.fromCharCode(code)
  folded[code] = fold(character)
  const what = findKind(code, character) | (endingPattern.test(character) ? ending : 0)
  kinds[code] = what
  return what
}

function findKind(code: number, character: string): number {
  if (code >= 0xd800 && code <= 0xdfff) return surrogate
  if (wordPattern.test(character)) return wordCharacter
  if (joinerPattern.test(character)) return joiner
  if (/\s/.test(character)) return space
  return character === '\uFFFC' ? gap : other
}

/** A character in lower case; 0 for the dot that `İ` gets by it. */
function fold(character: string): number {
  if (character === '\u0307') return 0
  if (character === 'ς' || character === 'Σ') return 0x3c3
  return character.toLowerCase().charCodeAt(0)
}
