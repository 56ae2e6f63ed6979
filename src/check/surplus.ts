/** Something that the target has more often than the source. */
export interface Surplus {
  readonly text: string
  /** Where it stands in the target: UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** Matches in the target beyond those that the source has too, in the order of the target. */
export function findSurplus(target: string, source: string, pattern: RegExp): Surplus[] {
  const found = [...target.matchAll(pattern)]
  if (found.length === 0) return []
  const inSource = new Map<string, number>()
  for (const [text] of source.matchAll(pattern)) inSource.set(text, (inSource.get(text) ?? 0) + 1)
  const surplus: Surplus[] = []
  for (const match of found) {
    const text = match[0]
    const left = inSource.get(text) ?? 0
    if (left > 0) inSource.set(text, left - 1)
    else surplus.push({ text, start: match.index, end: match.index + text.length })
  }
  return surplus
}

/** What was found, for a message: each kind once, with its count where there are more. */
export function listKinds(
  surplus: readonly Surplus[],
  describe: (text: string) => string,
): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of surplus) {
    const kind = describe(text)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return Array.from(counts, ([kind, count]) => (count > 1 ? `${kind} (${count} times)` : kind))
}
