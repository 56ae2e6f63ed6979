import type { XliffElement } from '../element.ts'
import { findRevised } from '../find-revised.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.0, Change Tracking module, attribute ref. */
export const ctrRefNotResolvable: XliffRule = {
  id: 'ctr-ref-not-resolvable',
  severity: 'error',
  description:
    'The `ref` of revisions is the id of an element in the file, group or unit that is tracked',
  family: '2',
  elements: { keys: ['ctr:revisions'], check },
}

function* check(revisions: XliffElement): Generator<XliffProblem> {
  const ref = revisions.attributes.get('ref')
  const { instance, isKnown } = findRevised(revisions)
  if (ref === undefined || instance || !isKnown) return
  const message = `Unexpected \`ref\` \`${ref}\` of \`ctr:revisions\`, expected an id in the same unit, group or file`
  yield { at: revisions, message, actual: ref }
}
