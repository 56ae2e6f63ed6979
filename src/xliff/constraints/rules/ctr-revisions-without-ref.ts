import type { XliffElement } from '../element.ts'
import { findRevised } from '../find-revised.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.0, Change Tracking module, constraints of revisions. */
export const ctrRevisionsWithoutRef: XliffRule = {
  id: 'ctr-revisions-without-ref',
  severity: 'error',
  description: 'Revisions of one of several elements name it by `ref`, if it has an id',
  family: '2',
  elements: { keys: ['ctr:revisions'], check },
}

function* check(revisions: XliffElement): Generator<XliffProblem> {
  const { instances } = findRevised(revisions)
  if (revisions.attributes.has('ref') || instances.length < 2) return
  if (!instances.some(({ attributes }) => attributes.has('id'))) return
  const message = `Unexpected \`ctr:revisions\` without \`ref\`, expected the id of one of ${instances.length} \`${instances[0]?.key}\``
  yield { at: revisions, message }
}
