/** A value that does not occur as often in the target as in the source. */
export interface CountDifference {
  readonly value: string
  /** Occurrences in the source. */
  readonly expected: number
  /** Occurrences in the target. */
  readonly actual: number
}

/** Compares two lists whose order is free, because languages reorder words. */
export function compareCounts(
  source: readonly string[],
  target: readonly string[],
): CountDifference[] {
  const expectedCounts = countValues(source)
  const actualCounts = countValues(target)
  return [...new Set([...source, ...target])]
    .map((value) => ({
      value,
      expected: expectedCounts.get(value) ?? 0,
      actual: actualCounts.get(value) ?? 0,
    }))
    .filter(({ expected, actual }) => expected !== actual)
}

/** Message of a difference: what was seen in the target, then what was expected. */
export function describeCount(noun: string, { value, expected, actual }: CountDifference): string {
  return `Unexpected ${actual} of ${noun} \`${value}\` in target, expected ${expected}`
}

function countValues(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
