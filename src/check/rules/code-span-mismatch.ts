import type { UnitTokens } from '../../bitext/tokenize-units.ts'
import { readProse, type Token } from '../../bitext/tokens.ts'
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
    token.type === 'placeholder' && token.kind === 'codeSpan'
      ? [(token.value ?? '').replace(/\r\n?|\n/g, ' ')]
      : [],
  )
}

function hasWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = (text[at - 1] ?? '') + (text[at + word.length] ?? '')
    if (!/[\p{L}\p{N}_]/u.test(around)) return true
  }
  return false
}
