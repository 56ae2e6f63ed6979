import { codeGap } from '../../bitext/tokens.ts'
import type { Severity } from '../../finding.ts'
import { compareLengths } from '../compare-lengths.ts'
import {
  type FinalMark,
  hasOwnStop,
  keepsMarks,
  marksSentences,
  nameMark,
} from '../language/final-marks.ts'
import type { Language } from '../language/language.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// What may stand behind the last mark: quotation marks, brackets, white space, invisible marks,
// and what is left of emphasis.
const closers = /[\s\p{Pe}\p{Pf}\p{Cf}"'“”„«»‹›*_]/u

// A sentence has so many words; what is shorter may be a name or an abbreviation.
const fewestWords = 4

const abbreviationPattern = /(?:^|[^\p{L}])(?:\p{L}|etc|inc|ltd|co|corp|vs|al|no|approx)\.$/iu

/** Reports targets that end with another kind of mark than their source. */
export const endPunctuation = createComparisonRule({
  id: 'end-punctuation',
  severity: 'warning',
  preset: 'recommended',
  description: 'Source and target end with the same kind of mark',
  details: `
A full stop, a question mark and a colon at the end of the source have to be there at the end of the target, in the form that its script has: \`.\` is \`。\` in Chinese, \`?\` is \`؟\` in Arabic and \`;\` in Greek. Quotation marks and brackets behind the mark do not count.

Reported as a warning:

- a full stop that is missing with the end of the text, which is shorter than its source lets expect or ends with a comma, or a full stop that became a question mark. Where the text seems to be whole, and in list items, which are sentences in one house and phrases in another, a missing one is an info. Only sources of four words or more count;
- a colon that is missing or became a full stop: it announces what follows;
- a question that is none any more;
- two full stops, such as \`..\` or \`。。\`.

Not reported: a mark that the source does not have; a colon for a full stop, which may announce a list; exclamation marks, which languages use more or less; full stops in headings and table cells, and in languages that have none, such as Thai. In Japanese, Korean and Russian a sentence may end with a full stop in place of a colon or a question mark, but not with an ASCII one in Japanese.
`,
  examples: [
    {
      title: 'the end of a sentence is missing',
      source: 'The gauge sends a report at every change of the tide.',
      target: 'Der Pegel sendet bei jedem',
      findings: ['warning Unexpected no mark at the end of target, expected stop `.`'],
    },
    {
      title: 'a list item without its full stop',
      source: 'Reports the change of the tide.',
      target: 'Meldung des Wechsels der Gezeiten',
      before: '- ',
      findings: ['info Unexpected no mark at the end of target, expected stop `.`'],
    },
    {
      title: 'a colon that became a full stop',
      source: 'Run this command:',
      target: 'Führen Sie diesen Befehl aus.',
      findings: ['warning Unexpected stop `.` at the end of target, expected colon `:`'],
    },
    {
      title: 'an ASCII full stop for a colon',
      source: 'Run this command:',
      target: '次のコマンドを実行します.',
      language: 'ja-JP',
      findings: ['warning Unexpected stop `.` at the end of target, expected colon `:`'],
    },
    {
      title: 'a question that became a statement',
      source: 'Is the gauge connected?',
      target: 'Der Pegel ist verbunden.',
      findings: ['warning Unexpected stop `.` at the end of target, expected question `?`'],
    },
    {
      title: 'a doubled full stop',
      source: 'Close the window.',
      target: 'Schließen Sie das Fenster..',
      findings: ['warning Unexpected doubled mark `..` at the end of target, expected one'],
    },
    {
      title: 'the mark of another script',
      source: 'The gauge sends a report.',
      target: '水位計會傳送報告。',
      language: 'zh-TW',
    },
    {
      title: 'a question in Greek',
      source: 'Is the gauge connected?',
      target: 'Είναι συνδεδεμένος ο μετρητής;',
      language: 'el-GR',
    },
    {
      title: 'a full stop for a colon where that is usual',
      source: 'Run this command:',
      target: '次のコマンドを実行します。',
      language: 'ja-JP',
    },
    {
      title: 'a mark inside quotation marks',
      source: 'The gauge says "all is well."',
      target: 'Der Pegel meldet „Alles ist gut“.',
    },
    {
      title: 'a heading without a full stop',
      source: 'How the gauge measures tides.',
      target: 'Messung der Gezeiten',
      before: '## ',
    },
  ],
  suspects: (view, context) => {
    const source = readEnd(view.source.prose, context.source)
    const target = readEnd(view.target.prose, context.target)
    return source.mark !== target.mark || isDoubled(target)
  },
  concerns: ({ source, target }) => mayEnd(source) || mayEnd(target),
  check,
})

function mayEnd(text: string): boolean {
  return /[^\p{L}\p{N}]$/u.test(text)
}

function* check(view: UnitView, context: RuleContext): Generator<UnitProblem> {
  const source = readEnd(view.source.prose, context.source)
  const target = readEnd(view.target.prose, context.target)
  const place = {
    source: view.source.findRaw(source.start, source.end),
    target: view.target.findRaw(target.start, target.end),
  }
  if (isDoubled(target) && !isDoubled(source)) {
    const message = `Unexpected doubled mark \`${target.text}\` at the end of target, expected one`
    // `.。。` is what is left of an ellipsis: a reader understands it.
    const severity = source.mark === 'ellipsis' ? 'info' : 'warning'
    yield { message, severity, actual: target.text, ...place }
  }
  const severity = judge(source, target, view, context)
  if (severity) {
    const message = `Unexpected ${name(target)} at the end of target, expected ${name(source)}`
    yield { message, severity, expected: source.text, actual: target.text, ...place }
  }
}

/** The end of a text. */
interface End {
  readonly mark: FinalMark
  readonly text: string
  readonly start: number
  readonly end: number
}

function readEnd(prose: string, language: Language): End {
  let end = prose.length
  while (end > 0 && isCloser(prose, end - 1)) end--
  let start = Math.max(0, end - 1)
  const mark = nameMark(prose.slice(start, end), language)
  if (mark !== 'stop') return { mark, text: prose.slice(start, end), start, end }
  while (start > 0 && nameMark(prose[start - 1] ?? '', language) === 'stop') start--
  const text = prose.slice(start, end)
  return { mark: isEllipsis(prose, start, text) ? 'ellipsis' : mark, text, start, end }
}

function isCloser(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at)
  // Most texts end with a letter or a stop.
  if ((code >= 0x61 && code <= 0x7a) || code === 0x2e || code === 0x3002) return false
  return closers.test(prose[at] ?? '')
}

/** Three points, or `…。`. */
function isEllipsis(prose: string, start: number, text: string): boolean {
  return text.startsWith('...') || /[…⋯]$/.test(prose.slice(0, start).slice(-1))
}

/** How much two different ends say; nothing where languages and house styles differ. */
function judge(
  source: End,
  target: End,
  view: UnitView,
  context: RuleContext,
): Severity | undefined {
  const language = context.target
  if (source.mark === target.mark) return undefined
  if (source.mark === 'stop') return judgeStop(target, view, context)
  const isLost = target.mark === 'stop' || target.mark === 'none' || target.mark === 'question'
  if (source.mark === 'colon') {
    if (hasOwnStop(language) && target.text === '.') return 'warning'
    return keepsMarks(language) && isLost ? 'warning' : undefined
  }
  return source.mark === 'question' && keepsMarks(language) ? 'warning' : undefined
}

function judgeStop(target: End, view: UnitView, context: RuleContext): Severity | undefined {
  const prose = view.source.prose.trimEnd()
  const words = prose.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (words < fewestWords || abbreviationPattern.test(prose.slice(-10))) return undefined
  if (target.mark === 'question') return 'warning'
  if (view.block === 'heading' || view.block === 'tableCell') return undefined
  if (target.mark !== 'none' || !marksSentences(context.target)) return undefined
  // Items of a list are sentences in one house and phrases in another; code may have been moved.
  const isWeak = view.block === 'listItem' || target.text === codeGap
  return !isWeak && breaksOff(view, target, context) ? 'warning' : 'info'
}

/** Whether more than the stop is missing: readers miss the end of the sentence, not its point. */
function breaksOff({ source, target }: UnitView, { text }: End, context: RuleContext): boolean {
  const length = compareLengths(
    { prose: source.prose, language: context.source },
    { prose: target.prose, language: context.target },
  )
  return /^[,،、，;；(（[-]$/.test(text) || length.deviations < -1
}

/** `..` or `。。`; a colon behind an abbreviation is none. */
function isDoubled({ mark, text }: End): boolean {
  return mark === 'stop' && text.length > 1
}

function name({ mark, text }: End): string {
  return mark === 'none' ? 'no mark' : `${mark} \`${text}\``
}
