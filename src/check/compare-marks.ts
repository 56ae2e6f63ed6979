import { type CountDifference, compareCounts, describeCount } from './compare-counts.ts'
import type { Range, UnitProblem } from './unit-rule.ts'

/** Something that both texts of a unit should have, and where it stands in the raw text. */
export interface Mark extends Range {
  /** What is compared. */
  readonly value: string
}

/** A value that does not occur as often in the target as in the source, and one place of it in each. */
export interface MarkDifference extends CountDifference {
  readonly source?: Range
  readonly target?: Range
}

/**
 * Compares marks whose order is free.
 *
 * Of a value that is missing the first mark of the source is taken, of one too
 * many the last mark of the target.
 */
export function compareMarks(source: readonly Mark[], target: readonly Mark[]): MarkDifference[] {
  const differences = compareCounts(source.map(readValue), target.map(readValue))
  if (differences.length === 0) return []
  const firstInSource = new Map(source.toReversed().map((mark) => [mark.value, mark]))
  const lastInTarget = new Map(target.map((mark) => [mark.value, mark]))
  return differences.map((difference) => {
    const { value, expected, actual } = difference
    const sourceMark = firstInSource.get(value)
    const targetMark = lastInTarget.get(value)
    return {
      ...difference,
      ...(sourceMark ? { source: takeRange(sourceMark) } : {}),
      ...(targetMark && actual > expected ? { target: takeRange(targetMark) } : {}),
    }
  })
}

/** What a rule says about a difference: how often what was seen, and how often it was expected. */
export function reportDifference(noun: string, difference: MarkDifference): UnitProblem {
  const { expected, actual, source, target } = difference
  return {
    message: describeCount(noun, difference),
    expected,
    actual,
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
  }
}

function readValue({ value }: Mark): string {
  return value
}

function takeRange({ start, end }: Range): Range {
  return { start, end }
}
