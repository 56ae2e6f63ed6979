import { htmlTagNames } from 'html-tag-names'
import type { BitextDocument } from '../../bitext/document.ts'
import type { Token } from '../../bitext/tokens.ts'
import type { Problem } from '../../finding.ts'
import { compareCounts, describeCount } from '../compare-counts.ts'
import { compareMarks, type Mark, type MarkDifference, reportDifference } from '../compare-marks.ts'
import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import type { TextView } from '../text-view.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'
import { compileUserPatterns } from '../user-patterns.ts'

// `{0}`, `{0:N2}`, `{name}`, `${name}`, `{{name}}`.
const bracePattern = /\$?\{{1,2}(?:\d+|[A-Za-z_]\w*(?:[.-]\w+)*)(?:[:,][^{}\s]+)?\}{1,2}/g

// In formulas braces are TeX's: `\frac{a}`, `x^{2}`.
const texPattern = /\\[A-Za-z]+ ?\{|[\^_] ?\{/
const numberPattern = /\{ ?\d+ ?\}/g

// `$(name)` of MSBuild and Azure Pipelines.
const dollarPattern = /\$\([A-Za-z_][\w.]*\)/g

// `%NAME%` of Windows.
const percentNamePattern = /(?<![\d%\w])%[A-Za-z_][\w().]*%(?![\w%])/g

// C's `%s`, `%1$d`, `%5.2f` and Python's `%(name)s`; `100%` and `50%ige` are none.
const percentPattern =
  /(?<![\d%])%(?:\(\w+\)|\d+\$)?[-+#0]?\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[sdiufgxXc@](?![A-Za-z%])/g

// `<name>`, written with escapes or entities so that it is no HTML.
const anglePattern = /<[A-Za-z][\w.-]*>/g
const localizedAnglePattern = /<[^<>]+>/g

// No word of a language: `TContext`, `Tide.Gauge`, `gauge2`; `gauge_name` may be translated.
const codeNamePattern = /[a-z][A-Z]|[A-Z]{2}[a-z]|[.\d]/

const firstCharacters =
  features.otherBracket | features.percent | features.angle | features.ampersand
const elementNames = new Set(htmlTagNames)

const comparison = createComparisonRule({
  id: 'placeholder-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target have the same placeholders',
  details: `
Placeholders are compared by their spelling; their order is free:

- \`{0}\`, \`{name}\`, \`{{name}}\`, \`\${name}\`, \`$(name)\`;
- \`%s\`, \`%1$d\`, \`%5.2f\`, \`%(name)s\`, \`%NAME%\`;
- \`<name>\` where it is no HTML: \`\\<name\\>\`, \`&lt;name&gt;\`, or a tag with a name that HTML does
  not have.

A word in angle brackets may be translated, as it stands for something that the reader fills in:
this is an \`info\` if the target has as many brackets. It is a warning if the word is a name
(\`<TideGauge>\`), and an error if brackets are missing. White space inside of the brackets is an
\`info\` as well, for only readers look at them.

The same finding about a \`<name>\` or a \`%NAME%\` is an \`info\` when it comes again in the document,
and so is white space in other placeholders (\`{ name }\`), which is the work of one tool.

Not reported: placeholders in code spans, which [\`code-span-mismatch\`](#code-span-mismatch)
compares, and in destinations; braces in formulas, but for numbers (\`\\frac{a}{b}\`); per cent signs
such as \`100 %\` or \`50%ige\`.
`,
  examples: [
    { title: 'another order', target: '{1}: Pegel {0}', source: 'Gauge {0} of {1}' },
    { title: 'per cent signs', target: '50%ige Chance, 100 %d', source: '50% chance, 100 %d' },
    {
      title: 'a placeholder of the project, by `patterns`',
      target: 'Moin',
      source: 'Hello @@name@@',
      options: { patterns: ['@@[a-z]+@@'] },
      findings: ['error Unexpected 0 of placeholder `@@name@@` in target, expected 1'],
    },
    {
      title: 'a lost placeholder',
      target: 'Moin',
      source: 'Hello {name}',
      findings: ['error Unexpected 0 of placeholder `{name}` in target, expected 1'],
    },
    {
      title: 'another number',
      target: 'Pegel {1}',
      source: 'Gauge {0}',
      findings: [
        'error Unexpected 0 of placeholder `{0}` in target, expected 1',
        'error Unexpected 1 of placeholder `{1}` in target, expected 0',
      ],
    },
    {
      title: 'a translated word in angle brackets',
      target: '\\<Pegelname\\> ersetzen',
      source: 'Replace \\<gauge\\>',
      findings: [
        'info Unexpected 0 of placeholder `<gauge>` in target, expected 1',
        'info Unexpected 1 of placeholder `<Pegelname>` in target, expected 0',
      ],
    },
    {
      title: 'a changed name in angle brackets',
      target: 'Liste\\<Pegel\\>',
      source: 'List\\<TideGauge\\>',
      findings: [
        'warning Unexpected 0 of placeholder `<TideGauge>` in target, expected 1',
        'info Unexpected 1 of placeholder `<Pegel>` in target, expected 0',
      ],
    },
    {
      title: 'white space in angle brackets',
      target: 'Liste< TideGauge \\>',
      source: 'List<TideGauge\\>',
      findings: ['info Unexpected 0 of placeholder `<TideGauge>` in target, expected 1'],
    },
    {
      title: 'lost angle brackets',
      target: 'gauge ersetzen',
      source: 'Replace \\<gauge\\>',
      findings: ['error Unexpected 0 of placeholder `<gauge>` in target, expected 1'],
    },
  ],
  options: {
    patterns: {
      type: 'array',
      items: { type: 'string', format: 're2' },
      default: [],
      description: 'Regular expressions (RE2) of further placeholders',
    },
  },
  suspects: ({ source, target }, { options }) =>
    mayHavePlaceholder(source) || mayHavePlaceholder(target) || readPatterns(options).length > 0,
  concerns: ({ source, target }, { options }) =>
    /[{%<&$]/.test(source) || /[{%<&$]/.test(target) || readPatterns(options).length > 0,
  check,
})

/** Reports placeholders that were lost, invented or changed in the target. */
export const placeholderMismatch: CheckRule = { ...comparison, check: noteRepeated }

// The same name in many units is one decision, or one fault of a tool.
const repeatablePattern = /placeholder `(?:<|%[A-Za-z_]\w*%)/

function* noteRepeated(document: BitextDocument, context: RuleContext): Generator<Problem> {
  const seen = new Set<string>()
  for (const problem of comparison.check(document, context)) {
    const { message } = problem
    const isRepeated =
      seen.has(message) && (repeatablePattern.test(message) || isStillThere(problem))
    seen.add(message)
    yield isRepeated ? { ...problem, severity: 'info' } : problem
  }
}

/** Whether the target has the placeholder of a message, but with white space or escapes in it. */
function isStillThere({ message, target }: Problem): boolean {
  const value = /placeholder `([^`]+)`/.exec(message)?.[1]
  return value !== undefined && (target?.text.replace(/[\s\\]/g, '').includes(value) ?? false)
}

function* check(view: UnitView, { options }: RuleContext): Generator<UnitProblem> {
  const source = readReadable(view.source.tokens)
  const target = readReadable(view.target.tokens)
  const isFormula = texPattern.test(view.unit.source)
  const patterns = isFormula
    ? [percentPattern, numberPattern]
    : [percentPattern, percentNamePattern, dollarPattern, bracePattern]
  for (const difference of compare(patterns, source, target)) {
    const problem = reportDifference('placeholder', difference)
    yield isFormula ? { ...problem, severity: 'warning' } : problem
  }
  yield* checkPatterns(view, readPatterns(options))
  // A word in angle brackets may have been translated: none is lost then.
  const isTranslated = countMatches(source) === countMatches(target)
  for (const difference of compare([anglePattern], source, target)) {
    const problem = reportDifference('placeholder', difference)
    if (!isTranslated) yield problem
    else yield { ...problem, severity: isChangedName(difference, target) ? 'warning' : 'info' }
  }
}

/** Whether a placeholder's first character is there for readers, or a tag that may be one. */
function mayHavePlaceholder({ features: found, tokens }: TextView): boolean {
  if ((found & firstCharacters) === 0) return false
  return tokens.some((token) => {
    if (token.type === 'text') return /[{%<$]/.test(token.text)
    if (token.type !== 'placeholder') return false
    if (token.kind === 'escape' || token.kind === 'entity') return /[{%<$]/.test(token.value ?? '')
    return token.kind === 'html' && readText(token) !== ' '
  })
}

function readPatterns({ patterns }: RuleContext['options']): readonly string[] {
  return Array.isArray(patterns) ? patterns : []
}

function checkPatterns({ source, target }: UnitView, patterns: readonly string[]): UnitProblem[] {
  if (patterns.length === 0) return []
  const find = compileUserPatterns(patterns)
  return compareCounts(find(source.prose), find(target.prose)).map((difference) => ({
    message: describeCount('placeholder', difference),
    expected: difference.expected,
    actual: difference.actual,
  }))
}

function isChangedName(
  { value, expected, actual }: MarkDifference,
  { text }: ReadableText,
): boolean {
  if (expected < actual || !codeNamePattern.test(value)) return false
  return text.replace(/\s/g, '').split(value).length - 1 < expected
}

/** A text as readers see it, and where in the raw text each of its characters stands. */
interface ReadableText {
  readonly text: string
  readonly parts: readonly ReadablePart[]
}

interface ReadablePart {
  readonly start: number
  readonly length: number
  readonly rawStart: number
  readonly rawEnd: number
}

/** With a space for code and a bracketed name for an unknown tag. */
function readReadable(tokens: readonly Token[]): ReadableText {
  const parts: ReadablePart[] = []
  let text = ''
  for (const { token, start, end } of placeTokens(tokens)) {
    const readable = readText(token)
    parts.push({ start: text.length, length: readable.length, rawStart: start, rawEnd: end })
    text += readable
  }
  return { text, parts }
}

function readText(token: Token): string {
  if (token.type === 'text') return token.text
  if (token.type !== 'placeholder') return ''
  if (token.kind === 'escape' || token.kind === 'entity') return token.value ?? ''
  if (token.kind !== 'html') return ' '
  const name = /^<([A-Za-z][\w.-]*)>$/.exec(token.text)?.[1]
  return name !== undefined && !elementNames.has(name.toLowerCase()) ? token.text : ' '
}

function countMatches({ text }: ReadableText): number {
  return text.match(localizedAnglePattern)?.length ?? 0
}

function compare(
  patterns: readonly RegExp[],
  source: ReadableText,
  target: ReadableText,
): MarkDifference[] {
  const find = (text: ReadableText) => patterns.flatMap((pattern) => findMarks(text, pattern))
  return compareMarks(find(source), find(target))
}

function findMarks({ text, parts }: ReadableText, pattern: RegExp): Mark[] {
  let at = 0
  return Array.from(text.matchAll(pattern), (match) => {
    const end = match.index + match[0].length
    while (isBefore(parts[at], match.index)) at++
    let last = at
    while (isBefore(parts[last], end - 1)) last++
    return {
      value: match[0].replaceAll(' ', ''),
      start: toRaw(parts[at], match.index),
      end: toRawEnd(parts[last], end),
    }
  })
}

function isBefore(part: ReadablePart | undefined, offset: number): boolean {
  return part !== undefined && part.start + part.length <= offset
}

function toRawEnd(part: ReadablePart | undefined, end: number): number {
  if (!part) return 0
  const isPlain = part.rawEnd - part.rawStart === part.length
  return isPlain ? part.rawStart + end - part.start : part.rawEnd
}

function toRaw(part: ReadablePart | undefined, offset: number): number {
  if (!part) return 0
  const isPlain = part.rawEnd - part.rawStart === part.length
  return isPlain ? part.rawStart + offset - part.start : part.rawStart
}
