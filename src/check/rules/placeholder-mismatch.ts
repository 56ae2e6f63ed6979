import { htmlTagNames } from 'html-tag-names'
import type { Unit } from '../../bitext/document.ts'
import type { UnitTokens } from '../../bitext/tokenize-units.ts'
import type { Token } from '../../bitext/tokens.ts'
import { compareCounts, describeCount } from '../compare-counts.ts'
import { createComparisonRule, type UnitProblem } from '../rule.ts'

// `{0}`, `{0:N2}`, `{name}`, `${name}`.
const bracePattern = /\$?\{\w[\w.-]*(?:[:,][^{}\s]+)?\}/g

// In formulas braces are TeX's.
const texPattern = /\\[A-Za-z]+\s*\{/

// C's `%s`, `%1$d`, `%5.2f` and Python's `%(name)s`; `100%` and `50%ige` are none.
const percentPattern =
  /(?<![\d%])%(?:\(\w+\)|\d+\$)?[-+#0]?\d*(?:\.\d+)?(?:hh|h|ll|l|z)?[sdiufgxXc@](?![A-Za-z])/g

// `<name>`, written with escapes or entities so that it is no HTML.
const anglePattern = /<[A-Za-z][\w.-]*>/g
const localizedAnglePattern = /<[^<>]+>/g

const elementNames = new Set(htmlTagNames)

/**
 * Reports placeholders that were lost, invented or changed in the target.
 *
 * Their order is free. Placeholders in code spans are the code rule's, those in
 * destinations the link rule's. `<name>` that became another name is a warning.
 */
export const placeholderMismatch = createComparisonRule({
  id: 'placeholder-mismatch',
  severity: 'error',
  description: 'Source and target have the same placeholders',
  concerns: ({ source, target }) => /[{%<&]/.test(source + target),
  check,
})

function* check(tokens: UnitTokens, unit: Unit): Generator<UnitProblem> {
  const source = tokens.source.map(readText).join('')
  const target = tokens.target.map(readText).join('')
  const hasBraces = !texPattern.test(unit.source)
  yield* compare([percentPattern, ...(hasBraces ? [bracePattern] : [])], source, target)

  // A name in angle brackets may have been translated: none is lost then.
  const isTranslated = countMatches(source) === countMatches(target)
  for (const problem of compare([anglePattern], source, target)) {
    yield isTranslated ? { ...problem, severity: 'warning' } : problem
  }
}

function countMatches(text: string): number {
  return Array.from(text.matchAll(localizedAnglePattern)).length
}

function compare(patterns: readonly RegExp[], source: string, target: string): UnitProblem[] {
  const find = (text: string) =>
    patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([found]) => found))
  return compareCounts(find(source), find(target)).map((difference) => ({
    message: describeCount('placeholder', difference),
    expected: difference.expected,
    actual: difference.actual,
  }))
}

/** A token as a reader sees it, with a space for code and a bracketed name for an unknown tag. */
function readText(token: Token): string {
  if (token.type === 'text') return token.text
  if (token.type !== 'placeholder') return ''
  if (token.kind === 'escape' || token.kind === 'entity') return token.value ?? ''
  if (token.kind !== 'html') return ' '
  const name = /^<([A-Za-z][\w.-]*)>$/.exec(token.text)?.[1]
  return name !== undefined && !elementNames.has(name.toLowerCase()) ? token.text : ' '
}
