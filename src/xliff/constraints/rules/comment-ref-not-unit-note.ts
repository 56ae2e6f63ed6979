import { findChild, findClosest, type XliffElement } from '../element.ts'
import { parseFragment } from '../fragment.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.7.4.1.3 (comment annotation). */
export const commentRefNotUnitNote: XliffRule = {
  id: 'comment-ref-not-unit-note',
  severity: 'error',
  description: 'The `ref` of a comment annotation points to a note of the same unit',
  family: '2',
  elements: { keys: ['mrk', 'sm'], check },
}

function* check(annotation: XliffElement): Generator<XliffProblem> {
  const { attributes } = annotation
  const ref = attributes.get('ref')
  if (attributes.get('type') !== 'comment' || ref === undefined) return
  // Both of them, and what is no fragment identifier, are the business of other rules.
  if (attributes.has('value') || parseFragment(ref)?.type === 'broken') return
  const unit = findClosest(annotation, 'unit')
  if (!unit || pointsToNote(ref, unit)) return
  const message = `Unexpected \`ref\` \`${ref}\` of a comment, expected a note of the same unit, \`#n=id\``
  yield { at: annotation, message, actual: ref }
}

function pointsToNote(ref: string, unit: XliffElement): boolean {
  const fragment = parseFragment(ref)
  if (fragment?.type !== 'fragment' || fragment.leaf?.prefix !== 'n') return false
  const { file, group, unit: unitId, leaf } = fragment
  const isOther = (file ?? fileId(unit)) !== fileId(unit) || unitId !== unit.attributes.get('id')
  // Without a unit, but with a file or a group, the note is that one's.
  const isHere = unitId === undefined ? file === undefined && group === undefined : !isOther
  const notes = findChild(unit, 'notes')?.children ?? []
  return isHere && notes.some(({ attributes }) => attributes.get('id') === leaf.id)
}

function fileId(unit: XliffElement): string | undefined {
  return findClosest(unit, 'file')?.attributes.get('id')
}
