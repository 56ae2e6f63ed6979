import { findFunctionWords } from './function-words.ts'

/**
 * Words that may stand twice in a row by language.
 *
 * German relative clauses begin with the article that may follow (`die die`),
 * French reflexive pronouns double (`vous vous`), and some languages stress
 * with a doubled word. Where reduplication makes plurals or adverbs (id, tr),
 * `*` lets all words double but the function words that are known.
 */
const wordsByLanguage: Readonly<Record<string, string>> = {
  de: 'die der das den dem sie es was wie dass ihr sehr zu',
  fr: 'nous vous très en si',
  es: 'muy se no que',
  it: 'man mano via volta vi ci passo si non piano poco così',
  pt: 'muito se que logo não',
  nl: 'die dat het je we ze u er heel zijn had in',
  af: 'nie die dat sy',
  pl: 'to się co że ten bardzo',
  cs: 'se to si co již je že',
  sk: 'sa to si čo je že',
  hu: 'az ez egyre sok egy már',
  sv: 'det att den som är på av om så mer har en för de',
  da: 'det at den som er på af om der har de en for',
  nb: 'det at den som er på av om der har de en for',
  nn: 'det at den som er på av om har dei ein for',
  fi: 'se on sitä',
  ru: 'что то все очень как его еле чуть',
  uk: 'що то все дуже як його',
  bg: 'че то да не',
  ro: 'se că foarte',
  ca: 'es que se',
  hr: 'se je da',
  en: 'had that is very',
  he: 'לאט יום אחד יותר זה שני',
  ar: 'جدا شيئا رويدا كل',
  ko: '점점 더 하나 각각 따로 서로 자주 천천히 조금씩',
  zh: '一个 一步 一点 一条 非常 许多 很多 慢慢 多少 一次 每个 各种',
  ja: '一つ 一歩 一人 一個 一部 少々 一回 一件 重々',
  tr: '* daha çok bir bu hem her var yok de da',
  az: '*',
  id: '* lebih semua setiap ini',
  ms: '*',
  jv: '*',
  fil: '*',
  tl: '*',
  vi: '* và người',
  th: '*',
  lo: '*',
  km: '*',
  my: '*',
  hi: '*',
  bn: '*',
  mr: '*',
  gu: '*',
  pa: '*',
  ta: '*',
  te: '*',
  kn: '*',
  ml: '*',
  ur: '*',
  sw: '*',
  haw: '*',
  mi: '*',
  und: '*',
}

const interjections = new Set(['oh', 'ha', 'ho', 'he', 'ja', 'ah', 'ok', 'bla', 'no'])
const sets = new Map<string, ReadonlySet<string>>()

// So short a group of signs can end one word and begin the next.
const twoSignsPattern = /^\p{Script=Han}{2}$/u

/** What a word that stands twice in a row says in a language. */
export type Repetition = 'fault' | 'suspicion' | 'style'

/**
 * Judges a word that stands twice in a row; in an unlisted language it is a suspicion.
 *
 * The word is in lower case where only one of the two has a capital. `isSure`
 * says that nothing but the language speaks for the repetition.
 */
export function judgeRepetition(code: string, word: string, isSure: boolean): Repetition {
  if (interjections.has(word.toLowerCase())) return 'style'
  const words = findRepeatable(code)
  if (!words) return 'suspicion'
  const isFunctional = findFunctionWords(code).has(word)
  if (words.has(word) || (words.has('*') && !isFunctional)) return 'style'
  if (twoSignsPattern.test(word)) return isFunctional ? 'fault' : 'suspicion'
  return isSure || isFunctional ? 'fault' : 'suspicion'
}

function findRepeatable(code: string): ReadonlySet<string> | undefined {
  const known = sets.get(code)
  if (known) return known
  const words = Object.hasOwn(wordsByLanguage, code) ? wordsByLanguage[code] : undefined
  if (words === undefined) return undefined
  const set = new Set(words.split(' '))
  sets.set(code, set)
  return set
}
