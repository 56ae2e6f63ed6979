import { quoteText } from '../characters.ts'
import { features, scripts } from '../features.ts'
import { findChineseScript, readSignTable, signCodes } from '../language/chinese-characters.ts'
import {
  findFunctionWords,
  isFunctionWord,
  languagesWithFunctionWords,
} from '../language/function-words.ts'
import type { Language } from '../language/language.ts'
import { findScriptPattern, isUnspaced } from '../language/scripts.ts'
import { countMarked, findWordFilter, wordMarks } from '../language/word-filters.ts'
import { isNotice } from '../notices.ts'
import type { RuleContext } from '../rule.ts'
import type { TextView } from '../text-view.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import type { Word } from '../words.ts'

const leastWords = 6
const leastDistinct = 4
const leastSigns = 3
const leastStrangers = 2
// A text of so many words has one of its language's function words in it.
const leastLongWords = 8
// Scripts that no other language borrows words in.
const scriptBits = {
  Hira: scripts.Hiragana,
  Kana: scripts.Katakana,
  Hang: scripts.Hangul,
  Hani: scripts.Han,
  Cyrl: scripts.Cyrillic,
  Arab: scripts.Arabic,
  Hebr: scripts.Hebrew,
  Thai: scripts.Thai,
  Deva: scripts.Devanagari,
} as const
type Script = keyof typeof scriptBits
const scriptNamesInOrder = [
  'Hira',
  'Kana',
  'Hang',
  'Hani',
  'Cyrl',
  'Arab',
  'Hebr',
  'Thai',
  'Deva',
] as const
const scriptPatterns = scriptNamesInOrder.map((script) => ({
  script,
  bit: scriptBits[script],
  pattern: new RegExp(`\\p{Script=${script}}{2,}`, 'gu'),
}))
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'code' })

/** Reports a target in a third language, or in the other way to write Chinese. */
export const wrongLanguage = createComparisonRule({
  id: 'wrong-language',
  severity: 'warning',
  preset: 'recommended',
  description: 'The target is in the language of its document',
  details: `A text of another locale gets in when a file is copied to begin a new translation, or when a memory is searched in the wrong language.

Reported are

- a text of at least six words that has several function words of another language, and next to none of its own; two are enough in a text of eight words that has none of its own at all;
- words in a script that neither the language nor the source uses, such as Cyrillic ones in French;
- three or more simplified signs in a text for Taiwan or Hong Kong, or traditional ones in a text for the mainland, where these are more than those of the text's own way of writing.

A target that is still English is the business of other rules.`,
  examples: [
    {
      title: 'a Spanish sentence in a French document',
      language: 'fr-FR',
      source: 'Choose the gauge that is closest to the harbour, and open its list.',
      target: 'Elija el mareógrafo que está más cerca del puerto y abra su lista.',
      findings: ['warning Unexpected Spanish text in target, expected French'],
    },
    {
      title: 'simplified signs in a text for Taiwan',
      language: 'zh-TW',
      source: 'Open the list of the harbours.',
      target: '请打开港口列表，选择水位计。',
      findings: [
        'warning Unexpected simplified signs `请开选择计` in target, expected traditional',
      ],
    },
    {
      title: 'a Cyrillic word in a French text',
      language: 'fr-FR',
      source: 'Open the list.',
      target: 'Ouvrez la список.',
      findings: ['warning Unexpected Cyrillic text `список` in target, expected none'],
    },
    {
      title: 'a French sentence in a French document',
      language: 'fr-FR',
      source: 'Choose the gauge that is closest to the harbour.',
      target: 'Choisissez le marégraphe qui est le plus proche du port de La Rochelle.',
    },
    {
      title: 'a name in another script in both texts',
      language: 'fr-FR',
      source: 'Choose **Русский** as language.',
      target: 'Choisissez **Русский** comme langue.',
    },
    {
      title: 'traditional signs in a text for Taiwan',
      language: 'zh-TW',
      source: 'Open the list of the harbours.',
      target: '請開啟港口清單，選擇水位計。',
    },
  ],
  applies: ({ target }) => target.code !== 'und',
  suspects: ({ target }, { target: language }) =>
    mayHaveForeignScript(target, language) ||
    (language.code === 'zh'
      ? hasOtherSigns(target.raw, language)
      : mayHaveStrangers(target, language)),
  concerns: ({ target }) => target.length >= 4,
  check,
})

function* check({ target, source, unit }: UnitView, { target: language }: RuleContext) {
  const problems: Generator<UnitProblem> =
    language.code === 'zh'
      ? checkChinese(unit.target, unit.source, language)
      : checkFunctionWords(target, source, language)
  yield* problems
  if (!/[^\0-\u036f\u2000-\u2bff\ufffc]/.test(unit.target)) return

  for (const { script, pattern } of scriptPatterns) {
    if (isOwnScript(script, language)) continue
    const found = Array.from(target.prose.matchAll(pattern))
    const [first] = found
    const letters = found.reduce((sum, [text]) => sum + text.length, 0)
    if (!first || letters < 3 || source.raw.match(pattern)) continue
    const problem: UnitProblem = {
      message: `Unexpected ${nameScript(script)} text ${quoteText(first[0])} in target, expected none`,
      target: target.findRaw(first.index, first.index + first[0].length),
    }
    yield problem
    return
  }
}

const foreignScripts = new Map<Language, number>()

/** Whether there is a character of a script that is foreign to the language, or an entity for one. */
function mayHaveForeignScript(target: TextView, language: Language): boolean {
  let foreign = foreignScripts.get(language)
  if (foreign === undefined) {
    foreign = scriptPatterns.reduce(
      (all, { script, bit }) => (isOwnScript(script, language) ? all : all | bit),
      0,
    )
    foreignScripts.set(language, foreign)
  }
  return (target.scripts & foreign) !== 0 || (target.features & features.ampersand) !== 0
}

/** Whether there are enough function words of other languages. */
function mayHaveStrangers(target: TextView, language: Language): boolean {
  const { words } = target.prints
  if (words.length < leastWords || findFunctionWords(language.code).size === 0) return false
  const count = countMarked(words, findWordFilter(language), wordMarks.stranger)
  // Fewer are enough where no word is of the own language.
  return count >= leastDistinct || (count >= leastStrangers && !hasOwnWord(target, language))
}

/** Whether a word is surely one of the language's function words. */
function hasOwnWord(target: TextView, language: Language): boolean {
  const own = findFunctionWords(language.code)
  return target.words.some(({ text }) => text.length > 1 && own.has(text) && /^\p{L}+$/u.test(text))
}

function isOwnScript(script: Script, language: Language): boolean {
  const own = findScriptPattern(language)
  if (!own) return true
  if (own.source.includes(script)) return true
  // Languages that are written in two scripts, and Chinese signs beside the Korean alphabet.
  if (script === 'Hani') return ['ko', 'vi'].includes(language.code)
  return ['sr', 'kk', 'uz', 'az', 'mn', 'tg', 'ku', 'pa', 'sd', 'bs'].includes(language.code)
}

function nameScript(script: string): string {
  return scriptNames.of(script)?.replace(/ \(.*/, '') ?? script
}

function* checkFunctionWords(
  target: TextView,
  source: TextView,
  language: Language,
): Generator<UnitProblem> {
  const own = findFunctionWords(language.code)
  if (own.size === 0 || isUnspaced(language) || isNotice(source.prose)) return
  const words = target.words.filter((word) => /^\p{L}{2,}$/u.test(word.text))
  if (words.length < leastWords) return
  for (const { code, share } of findOthers(words, own, language)) {
    if (!isOther(share, words.length)) continue
    if (source.words.filter(({ text }) => share.distinct.has(text.toLowerCase())).length > 2) return
    yield {
      message: `Unexpected ${languageNames.of(code)} text in target, expected ${languageNames.of(language.code)}`,
    }
    return
  }
}

/** Where no word is of the own language, fewer of another one are enough. */
function isOther({ distinct, foreign, own, hasOwn }: Share, count: number): boolean {
  if (distinct.size >= leastDistinct && foreign * 4 >= count && own * 5 <= foreign) return true
  return (
    !hasOwn && count >= leastLongWords && distinct.size >= leastStrangers && foreign * 6 >= count
  )
}

interface Share {
  /** Words of the other language that the target language has not. */
  readonly distinct: ReadonlySet<string>
  readonly foreign: number
  /** Words of the target language that the other one has not. */
  readonly own: number
  /** Whether any word is of the target language. */
  readonly hasOwn: boolean
}

function findOthers(
  words: readonly Word[],
  own: ReadonlySet<string>,
  language: Language,
): { readonly code: string; readonly share: Share }[] {
  // Words in capitals are acronyms.
  const texts = words.flatMap(({ text }) => (/^\p{Lu}+$/u.test(text) ? [] : text.toLowerCase()))
  const ownWords = texts.filter((text) => own.has(text))
  // A text of its own language has so many of its words that the others need not be counted.
  if (ownWords.length * 2 > texts.length) return []
  const strangers = texts.filter((text) => !own.has(text) && isFunctionWord(text))
  if (new Set(strangers).size < (ownWords.length > 0 ? leastDistinct : leastStrangers)) return []
  return languagesWithFunctionWords
    .filter((code) => code !== language.code && code !== 'en' && code !== 'zh')
    .map((code) => {
      const theirs = findFunctionWords(code)
      const foreign = texts.filter((text) => theirs.has(text) && !own.has(text))
      const kept = ownWords.filter((text) => !theirs.has(text)).length
      const distinct = new Set(foreign)
      const hasOwn = ownWords.length > 0
      return { code, share: { distinct, foreign: foreign.length, own: kept, hasOwn } }
    })
    .toSorted((first, second) => second.share.foreign - first.share.foreign)
}

/** Whether there are enough signs of the other way to write Chinese, and more than of the own one. */
function hasOtherSigns(target: string, language: Language): boolean {
  const own = language.script === 'Hant' ? 'Hant' : 'Hans'
  const signs = readSignTable()
  const [ownSign, otherSign] =
    own === 'Hant' ? [signCodes.Hant, signCodes.Hans] : [signCodes.Hans, signCodes.Hant]
  let right = 0
  let wrong = 0
  for (let index = 0; index < target.length; index++) {
    const sign = signs[target.charCodeAt(index)]
    if (sign === ownSign) right++
    else if (sign === otherSign) wrong++
  }
  return wrong >= leastSigns && wrong > right
}

function* checkChinese(target: string, source: string, language: Language): Generator<UnitProblem> {
  const own = language.script === 'Hant' ? 'Hant' : 'Hans'
  const wrong = new Map<string, number>()
  let right = 0
  for (const { 0: sign, index } of target.matchAll(/\p{Script=Han}/gu)) {
    const script = findChineseScript(sign)
    if (script === own) right++
    else if (script && !source.includes(sign) && !wrong.has(sign)) wrong.set(sign, index)
  }
  if (wrong.size < leastSigns || wrong.size <= right) return
  const [start = 0] = wrong.values()
  const [actual, expected] =
    own === 'Hant' ? ['simplified', 'traditional'] : ['traditional', 'simplified']
  yield {
    message: `Unexpected ${actual} signs ${quoteText([...wrong.keys()].join(''))} in target, expected ${expected}`,
    target: { start, end: start + 1 },
  }
}
