import { quoteText } from '../characters.ts'
import { mayShareWords } from '../compare-prints.ts'
import { features } from '../features.ts'
import { findEnglishPattern } from '../language/english-evidence.ts'
import { findFunctionWords } from '../language/function-words.ts'
import type { Language } from '../language/language.ts'
import { isNonLatin } from '../language/scripts.ts'
import { countMarked, findWordFilter, wordMarks } from '../language/word-filters.ts'
import { isNotice } from '../notices.ts'
import type { RuleContext } from '../rule.ts'
import { compareWords, weighEnglish } from '../same-words.ts'
import { listMarkup } from '../surrounding-markup.ts'
import type { TextView } from '../text-view.ts'
import { createComparisonRule, type Range, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import type { Word } from '../words.ts'

const leastRun = 6
const leastFunctional = 3
const quotedPattern = /["“„«‘「『][^"”“»’」』]*$/u

/** Reports a stretch of the target that is still English. */
export const partiallyUntranslated = createComparisonRule({
  id: 'partially-untranslated',
  severity: 'warning',
  preset: 'recommended',
  description: 'No sentence or long part of the target is left in the source language',
  details: `Reported are six or more words of the source in a row, at least three of them in small letters, and English text in the target that is not from this source but has several English function words and none of its own language.

Titles stay in English now and then, so what stands in quotation marks, in emphasis or in a link is left alone, and so are names and code.`,
  examples: [
    {
      title: 'a part that was not translated',
      source: 'Open the list and choose the gauge that is closest to the harbour.',
      target: 'Öffnen Sie die Liste und choose the gauge that is closest to the harbour.',
      findings: [
        'warning Unexpected source text `choose the gauge that is closest to the harbour` in target, expected a translation',
      ],
    },
    {
      title: 'English that is not from this source',
      source: 'Select a gauge.',
      target: 'You can choose the gauge that is closest to your harbour.',
      findings: [
        'warning Unexpected English text `You can choose the gauge that is closest to your harbour.` in target, expected a translation',
      ],
    },
    {
      title: 'an English title in emphasis',
      source: 'See _How to choose the gauge that is closest to a harbour_.',
      target: 'Siehe _How to choose the gauge that is closest to a harbour_.',
    },
    {
      title: 'an English title in quotation marks',
      source: 'Read "How to choose the gauge that is closest to a harbour" today.',
      target: 'Lesen Sie heute „How to choose the gauge that is closest to a harbour“.',
    },
    {
      title: 'a translation with names',
      source: 'Open Tideline Harbour Manager for the North Sea.',
      target: 'Öffnen Sie Tideline Harbour Manager for the North Sea.',
    },
  ],
  applies: ({ target, source }) => target.code !== source.code && source.code === 'en',
  needs: { target: features.asciiLetter },
  suspects: ({ target, source }, { target: language }) =>
    mayShareWords(target.prints, source.prints, leastRun) ||
    countMarked(target.prints.words, findWordFilter(language), wordMarks.english) >=
      leastFunctional,
  concerns: ({ target }) => /\b[a-z]{2,} [a-z]{2,}/.test(target),
  check,
})

function* check(view: UnitView, { target: language }: RuleContext): Generator<UnitProblem> {
  const { target, source, unit } = view
  if (isNotice(unit.source)) return
  const words = target.words
  if (compareWords(view) !== 'different') return

  const run = findSourceRun(words, source.words)
  const evidence = run && weighEnglish(dropRepeated(run.words), language)
  if (run && evidence && evidence.ordinary >= 3) {
    const range = target.findRaw(run.start, run.end)
    const isSure = evidence.ordinary >= 4 && evidence.functional >= 2
    if (isTitle(target, run, range) || !(isSure || isPlain(target, run, range))) return
    yield {
      message: `Unexpected source text ${quoteText(target.prose.slice(run.start, run.end))} in target, expected a translation`,
      target: range,
    }
    return
  }
  if (!findEnglishPattern(language).test(unit.target) || !isEnglish(words, language)) return
  yield {
    message: `Unexpected English text ${quoteText(target.prose.trim())} in target, expected a translation`,
  }
}

interface Run extends Range {
  readonly words: readonly Word[]
}

/** The longest run of words that the source has too. */
function findSourceRun(target: readonly Word[], source: readonly Word[]): Run | undefined {
  if (source.length < leastRun) return undefined
  const known = new Set<string>()
  for (let index = 0; index + leastRun <= source.length; index++) {
    known.add(joinWords(source, index))
  }
  let best: readonly Word[] = []
  let start = 0
  for (let index = 0; index + leastRun <= target.length; index++) {
    if (!known.has(joinWords(target, index))) {
      start = index + 1
      continue
    }
    if (index + leastRun - start > best.length) best = target.slice(start, index + leastRun)
  }
  const [first] = best
  const last = best.at(-1)
  return first && last ? { start: first.start, end: last.end, words: best } : undefined
}

function joinWords(words: readonly Word[], start: number): string {
  const part = words.slice(start, start + leastRun)
  return part.map(({ text }) => text.toLowerCase()).join(' ')
}

function isTitle(target: TextView, run: Range, raw: Range): boolean {
  if (quotedPattern.test(target.prose.slice(Math.max(0, run.start - 80), run.start))) return true
  return listMarkup(target).some(({ start, end }) => start <= raw.start && end >= raw.end)
}

function dropRepeated(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.text, word])).values()]
}

/** Words and commas: no formula, no code, and none of it in emphasis or in a link. */
function isPlain(target: TextView, run: Range, raw: Range): boolean {
  if (!/^[\p{L}\p{M}\p{N}\s,.;:'’()-]+$/u.test(target.prose.slice(run.start, run.end))) return false
  return !listMarkup(target).some(({ start, end }) => start < raw.end && end > raw.start)
}

/** English by its function words, of which the target language has none here. */
function isEnglish(words: readonly Word[], language: Language): boolean {
  const own = findFunctionWords(language.code)
  if (own.size === 0 && !isNonLatin(language)) return false
  if (words.some(({ text }) => !/^[\p{Script=Latin}\p{N}\p{P}]+$/u.test(text))) return false
  const english = findFunctionWords('en')
  const isOwn = ({ text }: Word) => own.has(text.toLowerCase()) && !english.has(text.toLowerCase())
  if (words.some(isOwn)) return false
  const { ordinary, functional } = weighEnglish(words, language)
  return ordinary >= 4 && functional >= leastFunctional && functional * 5 >= words.length
}
