import type { UnitTokens } from '../../bitext/tokenize-units.ts'
import type { Token } from '../../bitext/tokens.ts'
import { compareCounts, describeCount } from '../compare-counts.ts'
import { createComparisonRule, type UnitProblem } from '../rule.ts'

/**
 * Reports code spans that were lost, invented or changed in the target.
 *
 * Their order is free. A code span around what the source has as plain text is
 * a translator's choice and only worth an `info`.
 */
export const codeSpanMismatch = createComparisonRule({
  id: 'code-span-mismatch',
  severity: 'error',
  description: 'Source and target have the same code spans',
  concerns: ({ source, target }) => source.includes('`') || target.includes('`'),
  check,
})

function* check({ source, target }: UnitTokens): Generator<UnitProblem> {
  const plainSource = readProse(source)
  for (const difference of compareCounts(readCodeSpans(source), readCodeSpans(target))) {
    const { value, expected, actual } = difference
    const isAddedMarkup = expected === 0 && hasWord(plainSource, value)
    yield {
      message: describeCount('code span', difference),
      expected,
      actual,
      ...(isAddedMarkup ? { severity: 'info' } : {}),
    }
  }
}

function readCodeSpans(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) =>
    token.type === 'placeholder' && token.kind === 'codeSpan' ? [token.value ?? ''] : [],
  )
}

/** A text with a gap where code is. */
function readProse(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'text' ? token.text : '\0')).join('')
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  if (at < 0 || word === '') return false
  const around = (text[at - 1] ?? '') + (text[at + word.length] ?? '')
  return !/[\p{L}\p{N}_]/u.test(around)
}
