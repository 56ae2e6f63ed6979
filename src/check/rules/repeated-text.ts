import { quoteText } from '../characters.ts'
import { mayRepeatWords } from '../compare-prints.ts'
import { createComparisonRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import { listWords, type Word } from '../words.ts'

// How much of a text tells that it is repeated, and not just alike.
const leastHalf = 8
const leastSentence = 20
const leastLetters = 12
const longestPhrase = 12
// White space and marks between two halves.
const longestGap = 3
const widePattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
const sentenceMarkPattern = /[.!?。！？؟।…]\s*/g
const sentenceEndPattern = /(?<=[.!?。！？؟।…])\s*/u

/** Reports a target that says a part of its text, or all of it, twice. */
export const repeatedText = createComparisonRule({
  id: 'repeated-text',
  severity: 'warning',
  preset: 'recommended',
  description: 'No sentence, phrase or half of the target stands in it twice',
  details: `Pasting twice, and merging two versions of a translation, leaves the same text two times in one target.

Reported are a target that consists of the same text twice, a sentence that stands in it twice, and a phrase of at least two words that follows itself. Where the source repeats something too, or where code makes the difference between the two, nothing is reported.`,
  examples: [
    {
      title: 'a text pasted twice',
      source: 'Open the harbour list',
      target: 'Öffnen Sie die Hafenliste Öffnen Sie die Hafenliste',
      findings: [
        'warning Unexpected `Öffnen Sie die Hafenliste` twice in target, expected it once',
      ],
    },
    {
      title: 'a sentence twice',
      source: 'Open the harbour list. The tide is high. Choose a gauge.',
      target:
        'Öffnen Sie die Hafenliste. Es ist Hochwasser. Öffnen Sie die Hafenliste. Wählen Sie einen Pegel.',
      findings: [
        'warning Unexpected `Öffnen Sie die Hafenliste.` twice in target, expected it once',
      ],
    },
    {
      title: 'a phrase twice',
      source: 'Choose a gauge in the harbour list to see its tides.',
      target:
        'Wählen Sie in der Hafenliste in der Hafenliste einen Pegel, um dessen Tiden zu sehen.',
      findings: ['warning Unexpected `in der Hafenliste` twice in target, expected it once'],
    },
    {
      title: 'a Chinese sentence twice',
      language: 'zh-CN',
      source: 'The gauge measures the height of the tide in metres.',
      target: '水位计以米为单位测量潮汐的高度。水位计以米为单位测量潮汐的高度。',
      findings: [
        'warning Unexpected `水位计以米为单位测量潮汐的高度。` twice in target, expected it once',
      ],
    },
    {
      title: 'a name in bold and a sentence that begins with it',
      source: '**Tide gauge** The tide gauge measures.',
      target: '**Pegel am Hafen** Pegel am Hafen messen.',
    },
    {
      title: 'a source that repeats itself',
      source: 'Wait for high tide. Wait for high tide.',
      target: 'Warten Sie auf Hochwasser. Warten Sie auf Hochwasser.',
    },
    {
      title: 'a name and the same name as a link',
      source: 'range: [Interval](interval.md)',
      target: 'Intervall: [Intervall](interval.md)',
    },
    {
      title: 'phrases that differ in their code',
      source: 'The value `high` and the value `low`',
      target: 'Der Wert ist `high`, der Wert ist `low`',
    },
  ],
  suspects: ({ target }) =>
    mayRepeatWords(target.prints, longestPhrase) ||
    (target.prints.sentenceEnds > 1 && mayRepeatSentence(target.prose)) ||
    mayBeHalf(target.prose),
  concerns: ({ target }) => target.length >= 2 * leastHalf,
  check,
})

/** Whether the text has an end that its beginning may be. */
function mayBeHalf(text: string): boolean {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  for (let gap = 0; gap <= longestGap; gap++) {
    const half = (end - start - gap) / 2
    if (half < 1 || !Number.isInteger(half)) continue
    if (
      text.charCodeAt(start) === text.charCodeAt(end - half) &&
      text.charCodeAt(start + half - 1) === text.charCodeAt(end - 1)
    )
      return true
  }
  return false
}

const mostSentences = 8

/** Whether two stretches that end as sentences do, of some length, begin and end with the same characters. */
function mayRepeatSentence(text: string): boolean {
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  for (const match of text.matchAll(sentenceMarkPattern)) {
    const end = match.index + 1
    if (2 * (end - start) >= leastSentence) {
      if (starts.length === mostSentences) return true
      for (let index = 0; index < starts.length; index++) {
        const other = starts[index] ?? 0
        if ((ends[index] ?? 0) - other !== end - start) continue
        if (text.startsWith(text.slice(start, end), other)) return true
      }
      starts.push(start)
      ends.push(end)
    }
    start = match.index + match[0].length
  }
  return false
}

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  const text = target.prose
  const found = findHalf(text) ?? findSentence(text) ?? findPhrase(text, target.words)
  if (!found) return
  const { first, second } = found
  const original = source.prose.toLowerCase()
  if (findHalf(original) ?? findSentence(original) ?? findPhrase(original, listWords(original)))
    return
  const firstRaw = target.findRaw(first.start, first.end)
  const secondRaw = target.findRaw(second.start, second.end)
  const read = ({ start, end }: Range) => target.raw.slice(start, end)
  const isCode = text.slice(first.start, first.end).includes('\ufffc')
  if (isCode && read(firstRaw) !== read(secondRaw)) return
  // A name in bold, and the sentence behind it that begins with that name.
  const isSplit = secondRaw.start - firstRaw.end !== second.start - first.end
  if (isSplit && found.kind === 'phrase') return
  yield {
    message: `Unexpected ${quoteText(text.slice(first.start, first.end))} twice in target, expected it once`,
    target: secondRaw,
  }
}

interface Repetition {
  readonly kind: 'half' | 'sentence' | 'phrase'
  readonly first: Range
  readonly second: Range
}

/** The whole text is one text twice. */
function findHalf(text: string): Repetition | undefined {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const length = end - start
  for (let gap = 0; gap <= longestGap; gap++) {
    if ((length - gap) % 2 !== 0) continue
    const half = (length - gap) / 2
    const second = end - half
    if (half < 1 || !/^[\s.,;、。，]*$/u.test(text.slice(start + half, second))) continue
    const part = text.slice(start, start + half)
    if (part !== text.slice(second, end) || weigh(part) < leastHalf) continue
    return { kind: 'half', first: { start, end: start + half }, second: { start: second, end } }
  }
  return undefined
}

function findSentence(text: string): Repetition | undefined {
  const seen = new Map<string, Range>()
  let at = 0
  for (const part of text.split(sentenceEndPattern)) {
    const start = text.indexOf(part, at)
    const range = { start, end: start + part.length }
    at = range.end
    if (weigh(part) < leastSentence) continue
    const first = seen.get(part)
    if (first) return { kind: 'sentence', first, second: range }
    seen.set(part, range)
  }
  return undefined
}

/** A few words that follow themselves. */
function findPhrase(text: string, words: readonly Word[]): Repetition | undefined {
  for (let size = 2; size <= longestPhrase; size++) {
    let run = 0
    for (let index = size; index < words.length; index++) {
      run = words[index]?.text === words[index - size]?.text ? run + 1 : 0
      if (run < size) continue
      const first = toRange(words, index - 2 * size + 1, index - size)
      const second = toRange(words, index - size + 1, index)
      if (first && second && isPhrase(text, first, second)) {
        return { kind: 'phrase', first, second }
      }
    }
  }
  return undefined
}

function toRange(
  words: readonly { readonly start: number; readonly end: number }[],
  first: number,
  last: number,
): Range | undefined {
  const start = words[first]?.start
  const end = words[last]?.end
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Both are the same to the letter, and follow each other without a code or a mark between. */
function isPhrase(text: string, first: Range, second: Range): boolean {
  const phrase = text.slice(first.start, first.end)
  return (
    phrase === text.slice(second.start, second.end) &&
    /^\s+$/.test(text.slice(first.end, second.start)) &&
    (phrase.match(/\p{L}/gu)?.length ?? 0) >= leastLetters
  )
}

/** Letters of a text, where a sign or a syllable counts for two. */
function weigh(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length + (text.match(widePattern)?.length ?? 0)
}
