import type { Severity } from '../../finding.ts'
import { demoteRepeats } from '../demote-repeats.ts'
import { features } from '../features.ts'
import { hasDigit } from '../language/digits.ts'
import type { Language } from '../language/language.ts'
import { readMonths } from '../language/month-names.ts'
import { findNumberFormat } from '../language/number-format.ts'
import { knowsNumberWord, knowsNumberWords, readNumberWords } from '../language/number-words.ts'
import { compareNumberForms } from '../numbers/compare-number-forms.ts'
import { matchNumbers } from '../numbers/match-numbers.ts'
import { type NumberDifference, pairDifferences } from '../numbers/pair-differences.ts'
import { type NumberToken, readNumbers } from '../numbers/read-numbers.ts'
import { hasSameNumbers } from '../numbers/same-numbers.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// More of them in one unit say nothing new.
const maximumFindings = 20

// A noun of these says by its ending that there are two.
const dualLanguages = new Set(['ar', 'he', 'sl', 'mt'])

const comparison = createComparisonRule({
  id: 'number-mismatch',
  severity: 'warning',
  preset: 'recommended',
  description: 'Source and target have the same numbers',
  details: `
Each number of the source has to be in the target, and each number of the target in the source, in any order. Numbers are read as their language writes them: \`1,234.5\`, \`1.234,5\` and \`1 234,5\` are one number, and so are \`１２\`, \`١٢\` and \`12\`.

Reported as a warning:

- a number that became another one, such as 15 for 12, \`15\` for \`1.5\` or \`4.7\` for \`4.1.0\`;
- a number that is not in the target;
- a number above 2 that only the target has;
- a minus or a percent sign that was lost.

Further numbers of the same unit, and what the document has done before in the same way, are an info: the first says that the text has to be read.

Reported as an info too, because it may be meant:

- a number that was cut (\`5。0\`), and a version with a comma (\`Tideline 2,1\`);
- a lost 1, and a lost 2 in Arabic, Hebrew and Slovenian, which singular and dual say without a number;
- a lost number that is a part of a name, such as the 32 of \`Int32\`;
- a lost number up to 12 in a language whose number words are not known.

Not reported: numbers that the other text has in words (\`three\`, \`third\`, \`三\`, \`XIX\`, half an hour for 30 minutes), months with their name for their number, 3 PM as 15, \`32K\` as 32,000, \`10,000\` as \`1 万\`, a date or a list with other separators, a number of the source that the target says once more, and the numbers of placeholders such as \`{0}\`.
`,
  examples: [
    {
      title: 'a changed number',
      source: 'The tide rises for 12 hours.',
      target: 'Das Wasser steigt 15 Stunden lang.',
      findings: ['warning Unexpected number `15` in target, expected `12`'],
    },
    {
      title: 'a lost number',
      source: 'Read the gauge every 30 minutes.',
      target: 'Lesen Sie den Pegel regelmäßig ab.',
      findings: ['warning Unexpected 0 of number `30` in target, expected 1'],
    },
    {
      title: 'an invented number',
      source: 'Read the gauge often.',
      target: 'Lesen Sie den Pegel alle 10 Minuten ab.',
      findings: ['warning Unexpected number `10` in target, expected none'],
    },
    {
      title: 'a lost decimal point',
      source: 'The harbour is 1.5 miles wide.',
      target: 'Der Hafen ist 15 Meilen breit.',
      findings: ['warning Unexpected number `15` in target, expected `1.5`'],
    },
    {
      title: 'a lost minus',
      source: 'A level of -3 is below zero.',
      target: 'Ein Stand von 3 liegt unter null.',
      findings: ['warning Unexpected number `3` in target, expected `-3`'],
    },
    {
      title: 'a lost percent sign',
      source: 'The tank is 80% full.',
      target: 'Der Tank ist zu 80 voll.',
      findings: ['warning Unexpected number `80` in target, expected `80%`'],
    },
    {
      title: 'a version with a comma',
      source: 'Install Tideline 2.1 first.',
      target: 'Installez d’abord Tideline 2,1.',
      language: 'fr-FR',
      findings: ['info Unexpected number `2,1` in target, expected `2.1`'],
    },
    {
      title: 'a version cut by a full stop',
      source: 'Added in Tideline 5.0',
      target: '在 Tideline 5。0 中添加',
      language: 'zh-CN',
      findings: ['info Unexpected number `5。0` in target, expected `5.0`'],
    },
    {
      title: 'a lost one',
      source: 'Wait up to 1 hour.',
      target: 'Warten Sie höchstens die Stunde ab.',
      findings: ['info Unexpected 0 of number `1` in target, expected 1'],
    },
    {
      title: 'the separators of the language',
      source: 'The harbour has 12,500 berths and a depth of 3.75 m.',
      target: 'Der Hafen hat 12.500 Liegeplätze und 3,75 m Tiefe.',
    },
    {
      title: 'a number in words',
      source: 'Choose one of the three gauges and press 2 keys.',
      target: 'Wählen Sie einen der 3 Pegel und drücken Sie zwei Tasten.',
    },
    {
      title: 'numerals of another script',
      source: 'There are 3 harbours and 10,000 boats.',
      target: '三つの港と 1 万隻の船があります。',
      language: 'ja-JP',
    },
    {
      title: 'a date in another order',
      source: 'Published on March 9, 2021 at 3:30 PM.',
      target: '2021 年 3 月 9 日 15:30 发布。',
      language: 'zh-CN',
    },
  ],
  needs: { either: features.digit },
  suspects: ({ source, target }) => !hasSameNumbers(source.prose, target.prose),
  concerns: ({ source, target }) => hasDigit(source) || hasDigit(target),
  check,
})

/**
 * Reports numbers that were lost, invented or changed in the target.
 *
 * Their order is free. Numbers in code spans are the code rule's.
 */
export const numberMismatch: CheckRule = {
  ...comparison,
  check: (document, context) => demoteRepeats(comparison.check(document, context)),
}

function* check(view: UnitView, context: RuleContext): Generator<UnitProblem> {
  const source = { text: maskPlaceholders(view.source.prose), language: context.source }
  const target = { text: maskPlaceholders(view.target.prose), language: context.target }
  const inSource = readNumbers(source.text, findNumberFormat(source.language))
  const inTarget = readNumbers(target.text, findNumberFormat(target.language))
  const { pairs, lost, added } = matchNumbers(inSource, inTarget)
  const knowsWords = knowsNumberWords(target.language)

  const unwritten = dropWritten(lost, source, target)
  const unknown = dropRepeated(dropNeighbours(dropWritten(added, target, source), source), inSource)
  // An article may be the word for one, but not beside a number that nothing explains.
  const missing = unwritten.length === 0 && unknown.length > 0 ? lost : unwritten
  let hasWarning = false
  for (const difference of pairDifferences(missing, unknown).slice(0, maximumFindings)) {
    const severity = judge(difference, view, context.target)
    if (!severity) continue
    yield { ...describe(difference, view), severity: hasWarning ? 'info' : severity }
    hasWarning ||= severity === 'warning'
  }
  yield* compareNumberForms(pairs, view, knowsWords)
}

// `10^{10}` is a formula.
const placeholderPattern = /(?<![\^_]\s?)\{\d+(?:[,:][^{}\s]{1,20})?\}|%\d+\$[a-z]/g

/** Numbered placeholders have a rule of their own. */
function maskPlaceholders(prose: string): string {
  if (!/[{%]\d/.test(prose) || prose.includes('\\')) return prose
  return prose.replace(placeholderPattern, (text) => '\uFFFC'.repeat(text.length))
}

/** `After the fifth` is `from the sixth on` in other languages. */
function dropNeighbours(
  added: readonly NumberToken[],
  { text, language }: Written,
): readonly NumberToken[] {
  if (added.length === 0 || !/\b(?:after|before|beyond|past|than|exceeds?)\b/i.test(text))
    return added
  const words = readNumberWords(text, language)
  return added.filter(({ readings }) => {
    const values = readings.map(Number)
    return !values.some((value) => words.has(value - 1) || words.has(value + 1))
  })
}

interface Written {
  readonly text: string
  readonly language: Language
}

/** Leaves out the numbers that the other text has in words, or as the name of a month. */
function dropWritten(
  numbers: readonly NumberToken[],
  own: Written,
  other: Written,
): readonly NumberToken[] {
  if (numbers.length === 0) return numbers
  const words = readNumberWords(other.text, other.language)
  const months = readMonths(other.text, other.language)
  // A month named in both texts stands for no number.
  const named = readMonths(own.text, own.language)
  const minutes = readMinutes(words, `${own.text} ${other.text}`)
  return numbers.filter(({ readings }) => {
    const values = readings.map(Number)
    return !values.some(
      (value) => words.has(value) || minutes.has(value) || (months.has(value) && !named.has(value)),
    )
  })
}

/** Half an hour is 30 minutes, a quarter of one 15. */
function readMinutes(words: ReadonlySet<number>, text: string): ReadonlySet<number> {
  if (!/\b(?:minutes?|hours?)\b/i.test(text)) return new Set()
  return new Set([...(words.has(2) ? [30] : []), ...(words.has(4) ? [15, 45] : [])])
}

/** Leaves out what the source has too: languages say again what English takes up with a pronoun. */
function dropRepeated(
  added: readonly NumberToken[],
  inSource: readonly NumberToken[],
): readonly NumberToken[] {
  if (added.length === 0) return added
  const known = new Set(inSource.flatMap(({ readings }) => readings))
  return added.filter(({ readings }) => !readings.some((reading) => known.has(reading)))
}

/** How much a difference says; nothing where languages differ by themselves. */
function judge(
  difference: NumberDifference,
  view: UnitView,
  language: Language,
): Severity | undefined {
  const {
    lost,
    added: [added, second],
  } = difference
  const knowsWords = knowsNumberWords(language)
  // Cut, such as `5。0`: a reader understands it.
  if (lost && second) return 'info'
  if (lost && added) return 'warning'
  const value = Number(lost?.text ?? added?.text)
  if (!lost) return value > 1 && (knowsWords || value > 12) ? 'warning' : undefined
  if (value === 0 && isFullHour(lost, view)) return undefined
  // Singular and dual need no number, a name may be translated.
  const isWeak =
    value === 1 ||
    (value === 2 && dualLanguages.has(language.code)) ||
    (value <= 12 && !knowsWords) ||
    (isOrdinal(lost, view.source.prose) && !knowsNumberWord(value, language)) ||
    isInName(lost, view.source.prose)
  return isWeak ? 'info' : 'warning'
}

/** The 19 of `19th`, which is a word in other languages. */
function isOrdinal({ end }: NumberToken, text: string): boolean {
  return /^(?:st|nd|rd|th)\b/i.test(text.slice(end, end + 3))
}

/** The minutes of `9:00` may be left out with their colon. */
function isFullHour({ start }: NumberToken, { source, target }: UnitView): boolean {
  return source.prose[start - 1] === ':' && !/\d::?(?!\d)/.test(target.prose)
}

/** The 6 of `EF6`, the 100 of `Zoom.100`. */
function isInName({ start, isAttached }: NumberToken, text: string): boolean {
  return isAttached || /[A-Za-z][._-]$/.test(text.slice(Math.max(0, start - 2), start))
}

function describe({ lost, added }: NumberDifference, { source, target }: UnitView): UnitProblem {
  const start = added[0]?.start ?? 0
  const end = added.at(-1)?.end ?? 0
  const actual = target.prose.slice(start, end)
  const expected = lost?.text ?? ''
  return {
    message: describeDifference(expected, actual),
    ...(lost ? { expected, source: source.findRaw(lost.start, lost.end) } : {}),
    ...(added.length > 0 ? { actual, target: target.findRaw(start, end) } : {}),
  }
}

function describeDifference(expected: string, actual: string): string {
  if (actual === '') return `Unexpected 0 of number \`${expected}\` in target, expected 1`
  if (expected === '') return `Unexpected number \`${actual}\` in target, expected none`
  return `Unexpected number \`${actual}\` in target, expected \`${expected}\``
}
