/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Finds the code spans of a stretch of text, backticks included, in linear time.
 *
 * CommonMark 0.31, section 6.1: a code span opens with a run of backticks and
 * closes with the next run of the same length; a backslash before the opening
 * run takes its first backtick away. Runs without a partner are no code.
 */
export function findCodeSpans(text: string, start = 0, end = text.length): Range[] {
  const runs = findBacktickRuns(text, start, end)
  const findCloser = createCloserFinder(runs)
  const spans: Range[] = []

  for (let index = 0; index < runs.length; ) {
    const run = runs[index]
    if (!run) break
    const opensAt = isEscaped(text, run.start, start) ? run.start + 1 : run.start
    const closer = opensAt < run.end ? findCloser(run.end - opensAt, index) : -1
    const closing = runs[closer]
    if (closing) spans.push({ start: opensAt, end: closing.end })
    index = closing ? closer + 1 : index + 1
  }
  return spans
}

function findBacktickRuns(text: string, start: number, end: number): Range[] {
  const runs: Range[] = []
  for (let at = text.indexOf('`', start); at >= 0 && at < end; ) {
    let runEnd = at + 1
    while (runEnd < end && text[runEnd] === '`') runEnd++
    runs.push({ start: at, end: runEnd })
    at = text.indexOf('`', runEnd)
  }
  return runs
}

/** Finds the next run of a length behind a run; asked in rising order, each run is passed once. */
function createCloserFinder(runs: readonly Range[]): (length: number, after: number) => number {
  const indexesByLength = new Map<number, { indexes: number[]; cursor: number }>()
  runs.forEach((run, index) => {
    const entry = indexesByLength.get(run.end - run.start)
    if (entry) entry.indexes.push(index)
    else indexesByLength.set(run.end - run.start, { indexes: [index], cursor: 0 })
  })
  return (length, after) => {
    const entry = indexesByLength.get(length)
    if (!entry) return -1
    while ((entry.indexes[entry.cursor] ?? Number.POSITIVE_INFINITY) <= after) entry.cursor++
    return entry.indexes[entry.cursor] ?? -1
  }
}

/** True if an odd number of backslashes stands before `at`. */
export function isEscaped(text: string, at: number, start = 0): boolean {
  let backslashes = 0
  while (at - backslashes > start && text[at - backslashes - 1] === '\\') backslashes++
  return backslashes % 2 === 1
}
