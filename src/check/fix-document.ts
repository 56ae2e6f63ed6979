import type { BitextDocument } from '../bitext/document.ts'
import { parseBitext } from '../bitext/parse-bitext.ts'
import type { Edit, Finding } from '../finding.ts'

/** A document with the fixes of its findings made. */
export interface FixedDocument {
  readonly document: BitextDocument
  /** What is left to find in it. */
  readonly findings: readonly Finding[]
  /** How many fixes were made. */
  readonly fixes: number
}

// A fix may make room for another one.
const maximumRounds = 10

/**
 * Makes the fixes that the findings of a check offer, until none is left.
 *
 * Of fixes that overlap the first one is made, and the text is checked again.
 * Units stay what they are: a round that would change an id, a source or the
 * number of units is not made. To fix what was fixed changes nothing.
 */
export function fixDocument(
  document: BitextDocument,
  check: (document: BitextDocument) => readonly Finding[],
): FixedDocument {
  const first: FixedDocument = { document, findings: check(document), fixes: 0 }
  const rounds = new Map([[document.text, first]])
  let fixed = first
  for (let round = 0; round < maximumRounds; round++) {
    const edits = selectEdits(fixed)
    const text = applyEdits(fixed.document.text, edits)
    // Nothing to do any more, or fixes that undo one another.
    const known = rounds.get(text)
    if (known) return known
    const { path } = document
    const next = parseBitext(text, path === undefined ? {} : { path })
    if (!hasSameUnits(next, document)) return fixed
    fixed = { document: next, findings: check(next), fixes: fixed.fixes + edits.length }
    rounds.set(text, fixed)
  }
  // Fixes that make work for others without end are no fixes.
  return first
}

/** The edits that can be made together, in the text's order. */
function selectEdits({ document, findings }: FixedDocument): Edit[] {
  const edits = findings
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .filter(({ start, end }) => start >= 0 && start <= end && end <= document.text.length)
    .sort((first, second) => first.start - second.start || first.end - second.end)
  let last: Edit | undefined
  return edits.filter((edit) => {
    // Two insertions at one place have no order either.
    if (last && (edit.start < last.end || edit.start === last.start)) return false
    last = edit
    return true
  })
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let copied = 0
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(copied, start) + replacement
    copied = end
  }
  return result + text.slice(copied)
}

function hasSameUnits(first: BitextDocument, second: BitextDocument): boolean {
  if (first.units.length !== second.units.length) return false
  return first.units.every(({ id, sourceId, source }, index) => {
    const other = second.units[index]
    return other?.id === id && other.sourceId === sourceId && other.source === source
  })
}
