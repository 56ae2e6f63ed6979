import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { quoteText } from '../characters.ts'
import { features } from '../features.ts'
import { joinEdits } from '../join-edits.ts'
import { findWideMark, signClass, usesWideForms, usesWidePunctuation } from '../language/cjk.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// Behind a sign; a period at the end only, because elsewhere it can belong to a name such as `.txt`.
const narrowPattern = new RegExp(
  `(?<=[${signClass}])(?:[,;](?=\\s*[${signClass}“”（(「『]|\\s*$)|[!?](?=\\s*[${signClass}“”」』]|\\s*$)|\\.(?=[”」』）)]?\\s*$))`,
  'gu',
)
const widePattern = /[、。，；？！：]/gu
const concernPattern = /[,.!?;、。，；？！：]/u

const punctuationRule = createComparisonRule({
  id: 'cjk-punctuation',
  severity: 'warning',
  preset: 'recommended',
  description: 'Japanese and Chinese have full-width punctuation, other languages have not',
  details: `In Japanese and Chinese an ASCII comma, period, question mark, exclamation mark or semicolon behind a sign is reported, and replaced by the full-width form. Behind Latin letters, digits and code ASCII is fine. So are colons, brackets and, in Japanese, question and exclamation marks, which house styles choose, and a period that does not end the text. A semicolon alone is an \`info\`, and so is everything in a document that has hardly any full-width marks: its house style is another one.

In any other language full-width punctuation that the source does not have is reported. Korean writes ASCII punctuation.`,
  isFixable: true,
  examples: [
    {
      title: 'an ASCII period in Japanese',
      language: 'ja',
      source: 'Open the list.',
      target: '一覧を開きます.',
      findings: ['warning Unexpected `.` in target, expected `。`'],
      fixed: '一覧を開きます。',
    },
    {
      title: 'ASCII commas in Chinese',
      language: 'zh-CN',
      source: 'Open the list, and choose a gauge; then close it.',
      target: '打开列表, 选择水位计; 然后将其关闭。',
      findings: ['warning Unexpected `,`, `;` in target, expected `，`, `；`'],
      fixed: '打开列表，选择水位计；然后将其关闭。',
    },
    {
      title: 'a wide comma in German',
      source: 'Open the list, please.',
      target: 'Öffnen Sie die Liste， bitte.',
      findings: ['warning Unexpected `，` in target, expected none'],
    },
    {
      title: 'a period behind Latin letters',
      language: 'zh-CN',
      source: 'Open Tideline.',
      target: '打开 Tideline.',
    },
    {
      title: 'a file name',
      language: 'ja',
      source: 'Open the file 潮位.txt.',
      target: '潮位.txtを開きます。',
    },
  ],
  needs: { target: features.narrowMark | features.wideMark },
  suspects: ({ target }, { target: language }) =>
    usesWidePunctuation(language)
      ? mayBeNarrow(target.prose)
      : (target.features & (features.wideMark | features.ampersand)) !== 0,
  applies: ({ target }) => target.code !== 'und',
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

/** Reports punctuation of the wrong width behind Chinese signs and kana, and wide marks elsewhere. */
export const cjkPunctuation: CheckRule = {
  ...punctuationRule,
  check: (document, context) => judgeByStyle(document, punctuationRule.check(document, context)),
}

/** Whether an ASCII mark stands directly behind a sign. */
function mayBeNarrow(text: string): boolean {
  let last = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // Below these no sign has its place; behind half of a pair there may be one.
    if (
      last >= 0x2e80 &&
      (code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b)
    )
      return true
    last = code
  }
  return false
}

/** A document with as many narrow marks as wide ones has a house style of its own. */
function* judgeByStyle(document: BitextDocument, problems: Iterable<Problem>): Generator<Problem> {
  const found = [...problems]
  if (found.length === 0) return
  const wide = document.units.reduce(
    (sum, { target }) => sum + (target.match(widePattern)?.length ?? 0),
    0,
  )
  const hasOwnStyle = found.length > 1 && found.length * 2 > wide
  for (const problem of found) {
    yield hasOwnStyle && problem.fix ? { ...problem, severity: 'info' } : problem
  }
}

function* check(view: UnitView, { target: language }: RuleContext): Generator<UnitProblem> {
  if (usesWidePunctuation(language)) yield* checkNarrow(view, language)
  else yield* checkWide(view, usesWideForms(language))
}

function* checkNarrow(
  { target, source }: UnitView,
  language: RuleContext['target'],
): Generator<UnitProblem> {
  const found = Array.from(target.prose.matchAll(narrowPattern), (match) => {
    const mark = match[0]
    const space = target.prose[match.index + 1] === ' ' ? 1 : 0
    const range = target.findRaw(match.index, match.index + 1)
    return { mark, wide: findWideMark(language, mark) ?? mark, range, space }
  }).filter(({ mark, range }) => {
    // House styles of Japanese have ASCII question and exclamation marks.
    if (language.code === 'ja' && /[!?]/.test(mark)) return false
    if (mark === '.' && !/\.\W*$/.test(source.prose)) return false
    return target.raw.slice(range.start, range.end) === mark
  })
  const [first] = found
  if (!first || source.raw.includes(target.prose)) return
  const fix = joinEdits(
    target.raw,
    found.map(({ wide, range, space }) => {
      const isSpace = space === 1 && target.raw[range.end] === ' '
      return { start: range.start, end: range.end + (isSpace ? 1 : 0), text: wide }
    }),
  )
  const isStyle = found.every(({ mark }) => mark === ';')
  const list = (marks: readonly string[]) =>
    [...new Set(marks)].map((mark) => `\`${mark}\``).join(', ')
  yield {
    message: `Unexpected ${list(found.map(({ mark }) => mark))} in target, expected ${list(found.map(({ wide }) => wide))}`,
    target: first.range,
    ...(isStyle ? { severity: 'info' } : {}),
    ...(fix ? { fix } : {}),
  }
}

function* checkWide({ target, source }: UnitView, isKorean: boolean): Generator<UnitProblem> {
  if (source.raw.search(widePattern) >= 0) return
  const found = target.prose.match(widePattern)
  const at = target.prose.search(widePattern)
  if (!found || (isKorean && /\p{Script=Han}/u.test(target.prose))) return
  yield {
    message: `Unexpected ${[...new Set(found)].map((mark) => quoteText(mark)).join(', ')} in target, expected none`,
    target: target.findRaw(at, at + 1),
  }
}
