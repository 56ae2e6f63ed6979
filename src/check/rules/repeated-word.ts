import { quoteText } from '../characters.ts'
import { judgeRepetition } from '../language/repeatable-words.ts'
import { isUnspaced } from '../language/scripts.ts'
import { isNotice } from '../notices.ts'
import type { RuleContext } from '../rule.ts'
import type { TextView } from '../text-view.ts'
import { createComparisonRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import type { Word } from '../words.ts'

// Two letters at least, so that `x x` is left alone.
const wordPattern = /^\p{L}[\p{L}\p{M}'’-]+$/u
// In Japanese and Chinese: a particle, or a stretch of Chinese signs or katakana, twice.
const particlePattern = /をを|(?<!に)にに(?!に)|(?<!が)がが(?!が)/gu
const repeatedSignsPattern =
  /((?!的)\p{Script=Han}{1,7}(?!的)\p{Script=Han}|[\p{Script=Katakana}ー]{3,12})\1/gu
const unspacedPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const maximum = 10
// What `repeatedSignsPattern` takes for one stretch, in UTF-16 code units.
const maximumSigns = 16

/** Reports a word that stands twice in a row in the target only. */
export const repeatedWord = createComparisonRule({
  id: 'repeated-word',
  severity: 'warning',
  preset: 'recommended',
  description: 'No word stands twice in a row in the target only',
  details: `A doubled word is left over from an edit or from a machine. Markup between the two does not matter: \`die **die**\` is doubled too.

Languages have words that may stand twice, such as German _die die_ or French _nous nous_; these are known and left alone. In languages that double words for plurals or stress (Turkish, Indonesian, Vietnamese and others) only function words are looked at. In a language about which nothing is known a doubled word is an \`info\`, and so is a noun before a name in markup that begins with the same noun, a word in lower case before the same word with a capital, and what stands in a copyright notice. Japanese and Chinese texts are searched for doubled particles and doubled groups of signs; two signs twice are an \`info\`, because the second two can begin another word (提供提供程序).`,
  examples: [
    {
      title: 'a doubled word',
      source: 'Open the harbour list.',
      target: 'Öffnen Sie Sie die Hafenliste.',
      findings: ['warning Unexpected `Sie Sie` in target, expected the word once'],
    },
    {
      title: 'a word doubled across markup',
      source: 'Open the **harbour** list.',
      target: 'Öffnen Sie **Hafen** Hafen.',
      findings: ['info Unexpected `Hafen Hafen` in target, expected the word once'],
    },
    {
      title: 'a doubled word in a language without data',
      language: 'lt',
      source: 'Open the list.',
      target: 'Atidarykite sąrašą sąrašą.',
      findings: ['info Unexpected `sąrašą sąrašą` in target, expected the word once'],
    },
    {
      title: 'a function word doubled across markup',
      source: 'Open the **list**.',
      target: 'Öffnen Sie und **und** lesen Sie.',
      findings: ['warning Unexpected `und und` in target, expected the word once'],
    },
    {
      title: 'two signs twice in Chinese',
      language: 'zh-CN',
      source: 'It must provide a provider.',
      target: '它必须提供提供程序。',
      findings: ['info Unexpected `提供提供` in target, expected the word once'],
    },
    {
      title: 'a conjunction doubled in Chinese',
      language: 'zh-CN',
      source: 'If it is high tide, wait.',
      target: '如果如果是高潮，请等待。',
      findings: ['warning Unexpected `如果如果` in target, expected the word once'],
    },
    {
      title: 'a doubled particle in Japanese',
      language: 'ja',
      source: 'Open the list.',
      target: '一覧をを開きます。',
      findings: ['warning Unexpected `をを` in target, expected the word once'],
    },
    {
      title: 'an article and a relative pronoun',
      source: 'The gauge that measures the tide',
      target: 'Die Pegel, die die Tide messen, und die, die das tun',
    },
    {
      title: 'reflexive verbs in French',
      language: 'fr',
      source: 'We are interested in tides.',
      target: 'Nous nous intéressons aux marées.',
    },
    {
      title: 'a word that the source doubles too',
      source: 'Enter yes yes.',
      target: 'Geben Sie ja ja ein.',
    },
    {
      title: 'reduplication in Turkish',
      language: 'tr',
      source: 'Measure slowly.',
      target: 'Yavaş yavaş ölçün.',
    },
  ],
  suspects: ({ target }, { target: language }) =>
    target.prints.hasDouble || (isUnspaced(language) && mayRepeatSigns(target.prose)),
  concerns: ({ target }) => unspacedPattern.test(target) || hasNeighbours(target),
  check,
})

/** A quick look at the raw text, which may find too much. */
function hasNeighbours(text: string): boolean {
  let last = ''
  for (const part of text.split(/\s+/)) {
    const word = part.replace(/^[*_[(]+|[*_\].,;:!?)]+$/g, '').toLowerCase()
    if (word !== '' && word === last) return true
    if (word !== '') last = word
  }
  return false
}

function* check({ target, source }: UnitView, { target: language }: RuleContext) {
  const found = isUnspaced(language) ? findSigns(target.prose) : []
  found.push(...findDoubles(target))
  if (found.length === 0 || findDoubles(source).length > 0) return
  for (const { start, end, word } of found.slice(0, maximum)) {
    const range = target.findRaw(start, end)
    const isWhole = range.end - range.start === end - start
    const isSure = isWhole && !isNotice(source.raw) && !isNounBehind(target.prose.slice(start, end))
    const repetition = judgeRepetition(language.code, word, isSure)
    if (repetition === 'style') continue
    const problem: UnitProblem = {
      message: `Unexpected ${quoteText(target.prose.slice(start, end))} in target, expected the word once`,
      target: range,
      ...(repetition === 'suspicion' ? { severity: 'info' } : {}),
    }
    yield problem
  }
}

/** An adjective or a verb may precede its noun in German, which has a capital: `stille Stille`. */
function isNounBehind(text: string): boolean {
  return /^\p{Ll}/u.test(text) && /\s\p{Lu}/u.test(text)
}

interface Double extends Range {
  /** The word, in lower case where only one of the two has a capital. */
  readonly word: string
}

function findDoubles({ prose: text, words }: TextView): Double[] {
  const doubles: Double[] = []
  let last: Word | undefined
  for (const word of words) {
    if (last && wordPattern.test(word.text) && isBlank(text.slice(last.end, word.start))) {
      const isExact = last.text === word.text
      // `VALUE value` explains an option.
      if (!isExact && /^\p{Lu}{2,}$/u.test(last.text)) {
        last = word
        continue
      }
      const lower = word.text.toLowerCase()
      if (isExact || last.text.toLowerCase() === lower) {
        doubles.push({ start: last.start, end: word.end, word: isExact ? word.text : lower })
      }
    }
    last = word
  }
  return doubles
}

function isBlank(text: string): boolean {
  return /^(?:\s| \u00a0|\u00a0 |\r\n)$/.test(text)
}

// Where a pair of signs was seen last, by the last bits of its number.
const lastPlaces = new Int32Array(256)

/** Whether a sign follows itself, or a pair of signs comes again within the longest stretch. */
function mayRepeatSigns(text: string): boolean {
  lastPlaces.fill(-maximumSigns - 1)
  let last = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Particles, signs and katakana stand above this, surrogates too.
    if (code > 0x2e7f) {
      if (code === last) return true
      const slot = (last * 31 + code) & 255
      if (last !== 0 && index - (lastPlaces[slot] ?? 0) <= maximumSigns) return hasRun(text)
      lastPlaces[slot] = index
      last = code
    } else last = 0
  }
  return false
}

/** Whether a sign, or a stretch of a length that is looked for, follows itself. */
function hasRun(text: string): boolean {
  for (let length = 1; length <= maximumSigns; length++) {
    let run = 0
    for (let index = length; index < text.length; index++) {
      run = text.charCodeAt(index) === text.charCodeAt(index - length) ? run + 1 : 0
      if (run >= length && text.charCodeAt(index) > 0x2e7f) return true
    }
  }
  return false
}

function findSigns(text: string): Double[] {
  return [particlePattern, repeatedSignsPattern].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      word: match[0].slice(0, match[0].length / 2),
    })),
  )
}
