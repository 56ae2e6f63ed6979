import { checkSiblings } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const duplicateNoteId: XliffRule = {
  id: 'duplicate-note-id',
  severity: 'error',
  description: 'The ids of notes are unique in their `notes`',
  family: '2',
  elements: { keys: ['notes'], check },
}

function check(notes: XliffElement): Iterable<XliffProblem> {
  return checkSiblings(notes.children)
}
