import type { XliffElement } from '../element.ts'
import { findRevised } from '../find-revised.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.0, Change Tracking module, attribute appliesTo. */
export const ctrAppliesToNothing: XliffRule = {
  id: 'ctr-applies-to-nothing',
  severity: 'error',
  description: 'The `appliesTo` of revisions in a unit names an element of the unit',
  family: '2',
  elements: { keys: ['ctr:revisions'], check },
}

function* check(revisions: XliffElement): Generator<XliffProblem> {
  const appliesTo = revisions.attributes.get('appliesTo')
  if (appliesTo === undefined || revisions.parent?.parent?.key !== 'unit') return
  if (appliesTo === 'unit' || findRevised(revisions).instances.length > 0) return
  const message = `Unexpected \`appliesTo\` \`${appliesTo}\`, expected the name of an element of the unit`
  yield { at: revisions, message, actual: appliesTo }
}
