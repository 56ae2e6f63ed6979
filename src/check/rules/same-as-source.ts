import { quoteText } from '../characters.ts'
import { mayBeAlike } from '../compare-prints.ts'
import { findEnglishPattern } from '../language/english-evidence.ts'
import type { Language } from '../language/language.ts'
import { findScriptPattern, isNonLatin } from '../language/scripts.ts'
import { countMarked, findWordFilter, wordMarks } from '../language/word-filters.ts'
import { isNotice } from '../notices.ts'
import type { RuleContext } from '../rule.ts'
import { compareWords, type EnglishEvidence, weighEnglish } from '../same-words.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import { listWords, type Word } from '../words.ts'

// So many characters more or less cannot be one word.
const greatestDifference = 40
// A formula or a call that stands outside of code.
const codePattern = /[\\={}[\]<>|@$]|\p{L}\(/u
// A name of code, or code itself.
const namePattern = /\p{Ll}\p{Lu}|\uFFFC/u
const titlePattern = /^\p{Lu}\p{Ll}+$/u
const labelPattern = /^\W*\p{L}[\p{L}\d _'’]{0,40} ?: +\S+\s+\S/u
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'code' })

/** Reports a target that nobody translated. */
export const sameAsSource = createComparisonRule({
  id: 'same-as-source',
  severity: 'warning',
  preset: 'recommended',
  description: 'The target is another text than the source',
  details: `A target that says the same as its source, but for case, punctuation or a single word, was not translated. In a language with a script of its own, such as Japanese or Russian, so is a target without any letter of that script.

Names stay as they are, so at least three ordinary words in lower case must be there, one of them a word such as _the_ or _of_ that the target language has not. Shorter texts are an \`info\`, because they can be a fixed name: two or more ordinary words, a function word among words that are no title (\`Taken from X\`), and a label before a colon and several words (\`Depth: Metre Scale\`). Code, links and tags do not count, nor do names with dots, dashes or slashes inside. Copyright notices are left alone if they are short, else an \`info\`.`,
  examples: [
    {
      title: 'a text that was not translated',
      source: 'Open the list of harbours.',
      target: 'Open the list of harbours.',
      findings: [
        'warning Unexpected source text `Open the list of harbours.` in target, expected a translation',
      ],
    },
    {
      title: 'a text in which one word was changed',
      source: 'Open the list of all harbours.',
      target: 'Open the Liste of all harbours',
      findings: [
        'warning Unexpected source text `Open the Liste of all harbours` in target, expected a translation',
      ],
    },
    {
      title: 'a text without letters of its script',
      language: 'ru',
      source: 'Choose a gauge from this list of gauges.',
      target: 'Pick any gauge you like here.',
      findings: ['warning Unexpected target without a Cyrillic letter, expected a translation'],
    },
    {
      title: 'words that may be a fixed name',
      source: 'tide gauge setup',
      target: 'tide gauge setup',
      findings: [
        'info Unexpected source text `tide gauge setup` in target, expected a translation',
      ],
    },
    {
      title: 'a phrase and a label',
      source: 'Depth: [Metre Scale](metre.md)',
      target: 'Depth: [Metre Scale](metre.md)',
      findings: [
        'info Unexpected source text `Depth: Metre Scale` in target, expected a translation',
      ],
    },
    {
      title: 'a name',
      source: 'Tideline Harbour Manager 2.0',
      target: 'Tideline Harbour Manager 2.0',
    },
    {
      title: 'a copyright notice',
      source: 'Copyright (c) 2031 Ada Pilot <ada@tideline.example>',
      target: 'Copyright (c) 2031 Ada Pilot <ada@tideline.example>',
    },
    { title: 'code', source: '`tide list --all of them`', target: '`tide list --all of them`' },
    {
      title: 'a translation',
      source: 'Open the list of harbours.',
      target: 'Öffnen Sie die Liste der Häfen.',
    },
    {
      title: 'another English',
      language: 'en-GB',
      source: 'Open the list of harbours.',
      target: 'Open the list of harbours.',
    },
  ],
  applies: ({ target, source }) => target.code !== source.code,
  suspects,
  concerns: ({ target, source }) => /\p{Ll}/u.test(source) && /\S/.test(target),
  check,
})

function suspects(view: UnitView, { target: language }: RuleContext): boolean {
  const { target, source } = view
  if (source.prints.words.length === 0) return false
  if (!isNonLatin(language)) {
    const difference = Math.abs(target.raw.length - source.raw.length)
    return difference <= greatestDifference && mayBeAlike(target.prints, source.prints)
  }
  if (findScriptPattern(language)?.test(target.raw) !== false) return false
  return (
    mayBeAlike(target.prints, source.prints) ||
    countMarked(source.prints.words, findWordFilter(language), wordMarks.english) > 0
  )
}

function* check(view: UnitView, { target: language }: RuleContext): Generator<UnitProblem> {
  if (!mayBeSame(view, language)) return
  const { target, source } = view
  const words = source.words
  const evidence = weighEnglish(words, language)
  const isProse = evidence.ordinary >= 3 && evidence.functional >= 1
  const isLegal = isNotice(view.unit.source)
  if (isLegal && !isProse) return

  const likeness = compareWords(view)
  const isSame = likeness === 'same' && (isProse || isPhrase(source.prose, words, evidence))
  if (isSame || (likeness === 'near' && isProse && isEnglish(target.prose, language))) {
    yield {
      message: `Unexpected source text ${quoteText(target.prose.trim())} in target, expected a translation`,
      ...(isProse && !isLegal ? {} : { severity: 'info' }),
    }
  } else if (isProse && evidence.ordinary >= 4 && lacksScript(target.prose, language)) {
    const script = nameScript(language)
    yield { message: `Unexpected target without a ${script} letter, expected a translation` }
  }
}

function isEnglish(text: string, language: Language): boolean {
  return weighEnglish(listWords(text), language).functional >= 1
}

/** Something that is hardly a name: ordinary words, a phrase such as `Taken from X`, or `Label: X Y`. */
function isPhrase(
  text: string,
  words: readonly Word[],
  { ordinary, functional }: EnglishEvidence,
): boolean {
  if (codePattern.test(text) || namePattern.test(text)) return false
  if (labelPattern.test(text)) return true
  if (functional >= 1 && words.length >= 2) {
    return !words.slice(1).some((word) => titlePattern.test(word.text))
  }
  return ordinary >= 2
}

/** The name of a script, or of the language whose script is made of several. */
function nameScript({ script, code }: Language): string {
  const isOwn = ['Jpan', 'Kore', 'Hans', 'Hant'].includes(script)
  return (isOwn ? languageNames.of(code) : scriptNames.of(script)) ?? script
}

/** A quick look at the raw texts. */
function mayBeSame({ unit: { target, source } }: UnitView, language: Language): boolean {
  if (isNonLatin(language)) return findScriptPattern(language)?.test(target) === false
  if (Math.abs(target.length - source.length) > greatestDifference) return false
  return target.toLowerCase() === source.toLowerCase() || findEnglishPattern(language).test(target)
}

/** The target has ordinary words, and all of them are Latin. */
function lacksScript(text: string, language: Language): boolean {
  return isNonLatin(language) && (text.match(/(?<!\p{L})\p{Ll}{3,}(?!\p{L})/gu)?.length ?? 0) >= 3
}
