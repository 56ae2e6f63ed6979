import type { BitextDocument } from '../../bitext/document.ts'
import { tokenizeTexts } from '../../bitext/tokenize.ts'
import type { Edit, Problem } from '../../finding.ts'
import { codes } from '../code-kinds.ts'
import { type Delimiters, findDelimiters } from '../delimiters.ts'
import { features } from '../features.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import type { TextView } from '../text-view.ts'
import { locateProblem, type Range, type UnitProblem } from '../unit-rule.ts'
import { isCompared, type UnitView, viewUnits } from '../unit-view.ts'

// Other scripts have no italics, and their translators use quotes or nothing.
const scriptsWithItalics = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Zzzz'])

// Their house styles write names of buttons in quotes and other words plain where English has bold.
const languagesOfPlainNames = new Set(['zh', 'yue'])

const tagPattern = /<(?:b|strong|em|i)\b/i
// `“**Start**”`, `**"Start"**`
const quotedBoldPattern = /["“„«「『][ \t]{0,3}\*\*\S|\*\*["“„«「『]\S/

// A document that lost emphasis in that share of its emphasised units lost it by habit.
const shareOfHabit = { withItalics: 0.05, withoutItalics: 0.02 }
const leastForHabit = 3

/** Reports emphasis that was lost, added, or broken in the target. */
export const emphasisMismatch: CheckRule = {
  id: 'emphasis-mismatch',
  severity: 'warning',
  preset: 'recommended',
  isFixable: true,
  description: 'Source and target have the same emphasis, and all of it is emphasis to Markdown',
  details: `
Stretches in bold and in italics are counted in both texts, in Markdown and in HTML.

**Broken emphasis** is an error: asterisks or underscores that the reader sees, because white space
stands inside of them, a partner is missing, they are escaped (\`\\*\\*\`) or full-width (\`＊＊\`), or
because of the punctuation beside them. The last happens in Chinese, Japanese and Korean, where no
space stands between a word and the next: \`**潮位（cm）**の\` is no bold text, for CommonMark wants a
space or a mark behind \`）**\`. White space inside is repaired where the text is then as in the source.

**Another number** of stretches is a warning. Quotation marks count for lost ones, because many house
styles put names of buttons into quotes. Italics are only counted where the script has
them. Lost bold text in Chinese is an \`info\`, for names are often left plain there.

A document in which one in twenty of the emphasised units (one in fifty where the script has no italics)
lost its emphasis does so by habit. There the first finding says it all, and the others are an
\`info\`. Escaped asterisks are the work of one tool: those that follow the first ones of a document
are an \`info\` too. Asterisks with a missing partner or white space inside are always errors.

Not reported: what the source has in the same way; asterisks in code.
`,
  examples: [
    {
      title: 'the same emphasis',
      target: 'Die *Ebbe* mit **Start** messen',
      source: 'Measure *low tide* with **Start**',
    },
    {
      title: 'quotes for bold text',
      language: 'zh-CN',
      target: '单击“开始”。',
      source: 'Click **Start**.',
    },
    {
      title: 'white space inside',
      target: 'Auf ** Start ** klicken',
      source: 'Click **Start**',
      findings: [
        'error Unexpected `**` that is plain text in target, expected it to begin or end emphasis',
      ],
      fixed: 'Auf **Start** klicken',
    },
    {
      title: 'a missing partner',
      target: 'Auf **Start klicken',
      source: 'Click **Start**',
      findings: [
        'error Unexpected `**` that is plain text in target, expected it to begin or end emphasis',
      ],
    },
    {
      title: 'asterisks torn apart',
      target: 'Auf * *Start* * klicken',
      source: 'Click **Start**',
      findings: [
        'error Unexpected `*` that is plain text in target, expected it to begin or end emphasis',
      ],
    },
    {
      title: 'escaped asterisks',
      target: 'Auf \\*\\*Start\\*\\* klicken',
      source: 'Click **Start**',
      findings: [
        'error Unexpected `\\*\\*` that is plain text in target, expected it to begin or end emphasis',
      ],
    },
    {
      title: 'punctuation inside of the asterisks, a letter behind them',
      language: 'ja-JP',
      target: '**潮位（cm）**の値',
      source: 'The value of **Level (cm)**',
      findings: [
        'error Unexpected `**` that is plain text in target, expected it to begin or end emphasis',
      ],
    },
    {
      title: 'lost bold text',
      target: 'Auf Start klicken',
      source: 'Click **Start**',
      findings: ['warning Unexpected 0 bold stretches in target, expected 1'],
    },
    {
      title: 'lost bold text in Chinese',
      language: 'zh-CN',
      target: '单击开始。',
      source: 'Click **Start**.',
      findings: ['info Unexpected 0 bold stretches in target, expected 1'],
    },
    {
      title: 'lost italics in a script without them',
      language: 'ja-JP',
      target: '干潮です',
      source: 'This is *low tide*',
    },
  ],
  check,
}

function* check(document: BitextDocument, { target, isUngated }: RuleContext): Generator<Problem> {
  const habits = readHabits(target)
  const views = viewUnits(document).filter((view) => isCompared(view) && mayHaveEmphasis(view))
  const found = views.flatMap((view) => {
    if (!isUngated && hasSameEmphasis(view)) return []
    const problems = checkUnit(view, habits)
    return problems.length > 0 && view.block !== 'code' ? [{ view, problems }] : []
  })
  const share = habits.hasItalics ? shareOfHabit.withItalics : shareOfHabit.withoutItalics
  const least = Math.max(leastForHabit, share * views.length)
  const counted = found.filter(({ problems }) => problems.some(mayBeHabit))
  const seen = new Set<Kind>()
  for (const { view, problems } of found) {
    for (const problem of problems) {
      const { kind, ...parts } = problem
      const located = locateProblem(view.unit, parts)
      const isHabit = kind === 'escaped' || counted.length >= least
      const isRepeated = isHabit && kind !== 'loose' && seen.has(kind)
      yield isRepeated ? { ...located, severity: 'info' } : located
      if (mayBeHabit(problem)) seen.add(kind)
    }
  }
}

/** How a language writes what English emphasises. */
interface EmphasisHabits {
  readonly hasItalics: boolean
  readonly hasPlainNames: boolean
}

function readHabits({ code, script }: RuleContext['target']): EmphasisHabits {
  return {
    hasItalics: scriptsWithItalics.has(script),
    hasPlainNames: languagesOfPlainNames.has(code),
  }
}

function mayBeHabit({ kind, severity }: EmphasisProblem): boolean {
  return kind !== 'loose' && severity !== 'info'
}

/** Whether both texts have equally many stretches of each kind, and no delimiter or tag besides. Escaped ones do not count then. */
function hasSameEmphasis({ source, target }: UnitView): boolean {
  const expected = countPlainly(source)
  return expected >= 0 && expected === countPlainly(target)
}

// More stretches than these are counted elsewhere.
const manyStretches = 1000

/** Bold stretches in thousands and italic ones; -1 where something else may be one. */
function countPlainly({ tokens, codes: found }: TextView): number {
  if ((found & codes.html) !== 0) return -1
  let strong = 0
  let emphasis = 0
  for (const token of tokens) {
    if (token.type === 'text') {
      if (/[*_]/.test(token.text)) return -1
    } else if (token.type === 'start') {
      if (token.kind === 'strong') strong++
      if (token.kind === 'emphasis') emphasis++
    }
  }
  return strong < manyStretches && emphasis < manyStretches ? manyStretches * strong + emphasis : -1
}

function mayHaveEmphasis({ unit, source, target }: UnitView): boolean {
  const found = source.features | target.features
  if ((found & (features.star | features.underscore)) !== 0) return true
  return (source.features & features.angle) !== 0 && tagPattern.test(unit.source)
}

type Kind = 'loose' | 'escaped' | 'strong' | 'emphasis'

interface EmphasisProblem extends UnitProblem {
  readonly kind: Kind
}

function checkUnit(
  view: UnitView,
  { hasItalics, hasPlainNames }: EmphasisHabits,
): EmphasisProblem[] {
  const source = findDelimiters(view.source.tokens, view.source.raw)
  const target = findDelimiters(view.target.tokens, view.target.raw)
  const broken = findBroken(source, target)
  if (broken.length > 0) {
    const isOfItalics =
      target.strong >= source.strong &&
      (broken === target.looseEmphasis || broken === target.escapedEmphasis)
    // Escaped on one side, plain on the other: the same tool was at work.
    const isEscaped = target.escapedStrong.length > source.escapedStrong.length
    const problem = {
      ...reportBroken(view, broken),
      ...(isEscaped ? { kind: 'escaped' as const } : {}),
    }
    return [isOfItalics && !hasItalics ? { ...problem, severity: 'info' } : problem]
  }

  const quotes = countQuotesForBold(view)
  const problems: EmphasisProblem[] = []
  const lostStrong = source.strong - target.strong
  const others = Math.max(0, quotes) + Math.max(0, target.emphasis - source.emphasis)
  if (lostStrong < 0 || lostStrong > others) {
    const problem = reportCount('strong', source.strong, target.strong)
    problems.push(hasPlainNames && lostStrong > 0 ? { ...problem, severity: 'info' } : problem)
  }
  const lostEmphasis = source.emphasis - target.emphasis
  const instead = Math.max(0, quotes - Math.max(0, lostStrong)) + Math.max(0, -lostStrong)
  const isMoved = lostEmphasis < 0 && lostStrong >= -lostEmphasis
  if (hasItalics && lostEmphasis !== 0 && lostEmphasis > instead === lostEmphasis > 0 && !isMoved) {
    problems.push(reportCount('emphasis', source.emphasis, target.emphasis))
  }
  return problems
}

/** Delimiters in the target that should have made emphasis. */
function findBroken(source: Delimiters, target: Delimiters): readonly Range[] {
  if (target.looseStrong.length > source.looseStrong.length) return target.looseStrong
  if (target.strong < source.strong) {
    if (target.escapedStrong.length > source.escapedStrong.length) return target.escapedStrong
    if (target.wideStrong.length > source.wideStrong.length) return target.wideStrong
    // `* *word* *`: its delimiters were torn apart.
    const isTorn = target.looseEmphasis.length > source.looseEmphasis.length + 1
    if (isTorn && target.emphasis > source.emphasis) return target.looseEmphasis
  }
  if (target.emphasis < source.emphasis) {
    if (target.looseEmphasis.length > source.looseEmphasis.length) return target.looseEmphasis
    if (target.escapedEmphasis.length > source.escapedEmphasis.length) return target.escapedEmphasis
  }
  return []
}

function reportBroken(view: UnitView, broken: readonly Range[]): EmphasisProblem {
  const [first] = broken
  const text = first ? view.target.raw.slice(first.start, first.end) : ''
  const message = `Unexpected \`${text}\` that is plain text in target, expected it to begin or end emphasis`
  const fix = findFix(view, broken)
  return {
    kind: text.startsWith('\\') ? 'escaped' : 'loose',
    severity: 'error',
    message,
    ...(first ? { target: first } : {}),
    ...(fix ? { fix } : {}),
  }
}

/** What makes emphasis of two loose delimiters, if the text then has the source's. */
function findFix(view: UnitView, [first, second, ...others]: readonly Range[]): Edit | undefined {
  const raw = view.target.raw
  if (!first || !second || others.length > 0) return undefined
  const delimiter = raw.slice(first.start, first.end)
  if (delimiter.startsWith('\\') || raw.slice(second.start, second.end) !== delimiter)
    return undefined
  const marks = delimiter.replaceAll('＊', '*')
  const text = marks + raw.slice(first.end, second.start).trim() + marks
  const fixed = raw.slice(0, first.start) + text + raw.slice(second.end)
  const [tokens = []] = tokenizeTexts([fixed])
  const source = findDelimiters(view.source.tokens, view.source.raw)
  const after = findDelimiters(tokens, fixed)
  const isRight =
    after.strong === source.strong &&
    after.emphasis === source.emphasis &&
    findBroken(source, after).length === 0
  return isRight ? { start: first.start, end: second.end, text } : undefined
}

/** Quotes that only the target has: none where they come with bold text, not in place of it. */
function countQuotesForBold({ source, target }: UnitView): number {
  const quotes = countQuotes(target.prose) - countQuotes(source.prose)
  return quotes > 0 && quotedBoldPattern.test(target.raw) ? 0 : quotes
}

function countQuotes(text: string): number {
  const marks = text.match(/["“”„«»「」『』《》〈〉【】＂]/g)?.length ?? 0
  return Math.floor(marks / 2)
}

function reportCount(
  kind: 'strong' | 'emphasis',
  expected: number,
  actual: number,
): EmphasisProblem {
  const noun = kind === 'strong' ? 'bold' : 'italic'
  const message = `Unexpected ${actual} ${noun} stretches in target, expected ${expected}`
  return { kind, message, expected, actual }
}
