import { foldWord, isUnspaced, splitWords } from './split-words.ts'

/** A text of a target as terms are looked for in it. */
export interface TargetWords {
  readonly words: readonly TargetWord[]
  /** All folded words without anything between them, and where each begins. */
  readonly joined: string
}

interface TargetWord {
  /** Folded, without marks where these come and go with inflection. */
  readonly plain: string
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  /** UTF-16 offset in `joined`. */
  readonly joinedStart: number
}

// Vowel signs of other scripts, such as Devanagari's, are letters like others.
const markedPattern =
  /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{M}\p{N}]+$/u

export function readTargetWords(text: string): TargetWords {
  const words: TargetWord[] = []
  let joined = ''
  for (const { text: word, start, end } of splitWords(text)) {
    if (/^\p{Pd}$/u.test(word)) continue
    const plain = plainWord(word)
    words.push({ plain, start, end, joinedStart: joined.length })
    joined += plain
  }
  return { words, joined }
}

/** Folds a word, and takes marks such as umlauts and niqqud away. */
function plainWord(word: string): string {
  const folded = foldWord(word)
  if (/^[a-z\d]+$/.test(folded) || !markedPattern.test(folded)) return folded
  return folded
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u05DA\u05DD\u05DF\u05E3\u05E5]/g, toMedial)
}

/** A Hebrew letter has another form at the end of a word; the plain one follows it in Unicode. */
function toMedial(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1)
}

/** How the words of a target term are looked for. */
export interface TermPattern {
  readonly words: readonly WordPattern[]
  readonly joined: string
  /** Whether it is looked for as a string: its script has no spaces. */
  readonly isUnspaced: boolean
  /** Of all words, as written. */
  readonly text: string
}

interface WordPattern {
  readonly plain: string
  /** What inflection does not change. */
  readonly stem: string
  /** Letters that may be written together with a word, in front of it. */
  readonly clitics: RegExp | undefined
}

const patterns = new Map<string, TermPattern>()
const mostPatterns = 100_000

/** Prepares a target term, once. */
export function readTermPattern(text: string): TermPattern {
  const known = patterns.get(text)
  if (known) return known
  const words = splitWords(text)
    .filter((word) => !/^\p{Pd}$/u.test(word.text))
    .map(({ text }) => createWordPattern(plainWord(text)))
  const joined = words.map(({ plain }) => plain).join('')
  const pattern = { words, joined, isUnspaced: isUnspaced(text), text }
  if (patterns.size >= mostPatterns) patterns.clear()
  patterns.set(text, pattern)
  return pattern
}

const hebrewPattern = /^\p{sc=Hebrew}+$/u
const arabicPattern = /^\p{sc=Arabic}+$/u
const hebrewClitics = /^[והבכלמש]{0,4}$/
const arabicClitics = /^[وفبكلاس]{0,4}$/

function createWordPattern(plain: string): WordPattern {
  if (hebrewPattern.test(plain)) {
    return { plain, stem: cut(plain, plain.length - 2), clitics: hebrewClitics }
  }
  if (arabicPattern.test(plain)) {
    const bare = plain.length > 4 ? plain.replace(/^ال/, '') : plain
    return { plain: bare, stem: cut(bare, bare.length - 2), clitics: arabicClitics }
  }
  return { plain, stem: cut(plain, Math.ceil(plain.length * 0.6)), clitics: undefined }
}

function cut(word: string, length: number): string {
  return word.slice(0, Math.max(3, length))
}

/**
 * Whether a text has a term, in any form and order of its words.
 *
 * It is generous: words may be inflected, compounded and apart, and short
 * ones, such as articles, may be others.
 */
export function hasTerm({ words, joined }: TargetWords, pattern: TermPattern): boolean {
  if (pattern.isUnspaced || pattern.joined.length >= 4) {
    if (joined.includes(pattern.joined)) return true
  }
  if (pattern.isUnspaced) return false
  const long = pattern.words.filter(({ plain }) => plain.length > 3)
  return (long.length > 0 ? long : pattern.words).every((word) =>
    words.some(({ plain }) => isForm(plain, word)),
  )
}

function isForm(word: string, { stem, clitics }: WordPattern): boolean {
  if (word.startsWith(stem)) return true
  const at = word.indexOf(stem, 1)
  if (at < 0) return false
  return clitics ? clitics.test(word.slice(0, at)) : stem.length >= 4
}

/** A stretch of a text: UTF-16 offsets. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

/**
 * Finds where a text has a term, word after word, each as it is or with a
 * short ending. It is strict: a longer word is another word.
 */
export function findTermRanges(target: TargetWords, pattern: TermPattern): WordRange[] {
  return pattern.isUnspaced ? findJoined(target, pattern) : findSequences(target, pattern)
}

function findSequences({ words }: TargetWords, pattern: TermPattern): WordRange[] {
  const { length } = pattern.words
  return words.flatMap((first, index) => {
    const last = words[index + length - 1]
    const isFound =
      last !== undefined &&
      pattern.words.every((word, step) => isStrictForm(words[index + step]?.plain ?? '', word))
    return isFound ? [{ start: first.start, end: last.end }] : []
  })
}

function isStrictForm(word: string, { plain, clitics }: WordPattern): boolean {
  const at = clitics ? word.indexOf(plain) : 0
  if (at > 0 && !clitics?.test(word.slice(0, at))) return false
  if (at < 0 || !word.startsWith(plain, at)) return false
  return word.length - at - plain.length <= countEnding(plain)
}

/** How many letters an ending may have: a short word with a long one is another word. */
function countEnding(plain: string): number {
  if (/^\p{sc=Hangul}{2,}$/u.test(plain)) return 3
  if (!/^\p{L}+$/u.test(plain) || plain.length < 3) return 0
  if (/^[a-z]+$/.test(plain)) return plain.length < 5 ? 1 : 2
  return plain.length < 4 ? 1 : 3
}

function findJoined({ words, joined }: TargetWords, { joined: term }: TermPattern): WordRange[] {
  const ranges: WordRange[] = []
  if (term === '') return ranges
  const byStart = new Map(words.map((word) => [word.joinedStart, word]))
  const byEnd = new Map(words.map((word) => [word.joinedStart + word.plain.length, word]))
  for (let at = joined.indexOf(term); at >= 0; at = joined.indexOf(term, at + term.length)) {
    const first = byStart.get(at)
    const last = byEnd.get(at + term.length)
    if (!first || !last || isInsideKatakana(joined, at, at + term.length)) continue
    ranges.push({ start: first.start, end: last.end })
  }
  return ranges
}

/** A word in katakana ends where its katakana ends. */
function isInsideKatakana(text: string, start: number, end: number): boolean {
  const isKatakana = (index: number) => /[\u30A1-\u30FA\u30FC-\u30FE]/.test(text.charAt(index))
  return (isKatakana(start) && isKatakana(start - 1)) || (isKatakana(end - 1) && isKatakana(end))
}
