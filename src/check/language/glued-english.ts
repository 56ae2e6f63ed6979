const heads = 'to of in for on with and from by at is are as or if when into can will that'
const tails = 'the this that these those your their you which'
const verbs =
  'create deliver enable disable configure install change delete update select start access build manage connect check specify provide display remove perform ensure obtain define deploy choose complete use run add set get make open see view find stop help have'
const longVerbs = verbs.split(' ').filter((verb) => verb.length >= 5)

const wholePattern = new RegExp(
  `^(?:(?:${join(heads)})(?:${join(tails)})|to(?:${join(verbs)})|(?:the|this|that)(?:is|are|can|will|the)|(?:you|we|it)(?:can|will|must|should)|(?:can|will|must|should)be)$`,
)

// Inside a longer word. Words of Greek origin have a `-the-` inside (Wandtheater, Fototherapie,
// Labyrinthen, Randthemen), and verbs stand behind `auto`, `photo` and `proto`.
const innerPattern = new RegExp(
  '(?:of|with|from)the(?=\\p{L}{4})(?!ater)' +
    '|(?:to|in|for|on|and)the(?=\\p{L}{4})(?!at[er]|mat[ai]|men|rm|rap|or[ieyé]|olog|k[ea]|sen|sis|tik|tis)' +
    `|(?<!au|pho|pro|cryp)to(?:${longVerbs.join('|')})|todeliver`,
  'u',
)

/**
 * Where English words are glued together in a word, such as `ofthe` or `todeliver`.
 *
 * The word is in lower case. `undefined` if it may be a word.
 */
export function findGluedEnglish(word: string): { start: number; end: number } | undefined {
  if (wholePattern.test(word)) return { start: 0, end: word.length }
  const match = innerPattern.exec(word)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** A quick test for texts that may have such a word. */
export const gluedEnglishPattern =
  /(?:to|of|in|for|on|with|and|from|by|at|is|are|as|or|if|when|can|will|that)(?:the|this|that|these|those|your|their|you|which)|\Bto[a-z]{2}|\bto[a-z]{3}|(?:can|will|must|should)be|(?:the|this|that|you|we|it)(?:is|are|can|will|the|must|should)/i

// By five bits a letter: the last two letters of a word of `heads` or `the`, `this`, `that`,
// and the first three of a verb.
const headEnds = new Set(
  [...heads.split(' '), 'the', 'this'].map((word) => packLetters(word.slice(-2))),
)
const verbStarts = new Set(verbs.split(' ').map((verb) => packLetters(verb.slice(0, 3))))
const startPattern = /(?:the|this|that|you|we|it)(?:is|are|ca|wi|the|mu|sh)/iy

/** Whether a text may have a word in which `findGluedEnglish` finds something: one look at each letter. */
export function mayBeGlued(text: string): boolean {
  // The last three letters; 0 for anything else. `K` in lower case may be a Kelvin sign.
  let before = 0
  let last = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x212a) return true
    const letter = readLetter(code)
    if (
      letter !== 0 &&
      last === 0 &&
      (letter === 20 || letter === 25 || letter === 23 || letter === 9)
    ) {
      startPattern.lastIndex = index
      if (startPattern.test(text)) return true
    }
    if (last !== 0 && letter !== 0) {
      const next = readLetter(text.charCodeAt(index + 1))
      if (last === 20 && letter === 15) {
        // `to` before a verb.
        if (verbStarts.has(packCodes(text, index + 1))) return true
      } else if (
        (last === 20 && letter === 8) ||
        (last === 25 && letter === 15) ||
        (last === 23 && letter === 8)
      ) {
        // `th`, `yo` or `wh` behind the end of a word.
        if (next !== 0 && headEnds.has(before)) return true
      } else if (last === 2 && letter === 5 && next === 0 && before !== 0) return true
    }
    // What is before `last`: two letters.
    before = ((before << 5) | last) & 1023
    last = letter
  }
  return false
}

function packLetters(word: string): number {
  return packCodes(word.padEnd(3, ' '), 0, word.length)
}

function packCodes(text: string, start: number, count = 3): number {
  let packed = 0
  for (let index = start; index < start + count; index++) {
    packed = (packed << 5) | readLetter(text.charCodeAt(index))
  }
  return packed
}

/** 1 to 26 for a Latin letter of ASCII in either case. */
function readLetter(code: number): number {
  const letter = (code | 32) - 96
  return code < 128 && letter >= 1 && letter <= 26 ? letter : 0
}

function join(words: string): string {
  return words.split(' ').join('|')
}
