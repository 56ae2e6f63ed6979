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

function join(words: string): string {
  return words.split(' ').join('|')
}
