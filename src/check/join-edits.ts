import type { Edit } from '../finding.ts'

/**
 * One edit that does what several do, from the first to the last place.
 *
 * The edits stand in order and do not overlap. A text full of the same fault
 * gets one finding and one fix by it, however long it is.
 */
export function joinEdits(text: string, edits: readonly Edit[]): Edit | undefined {
  const first = edits[0]
  const last = edits.at(-1)
  if (!first || !last) return undefined
  const parts: string[] = []
  let at = first.start
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  return { start: first.start, end: last.end, text: parts.join('') }
}
