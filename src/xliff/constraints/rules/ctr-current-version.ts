import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.0, Change Tracking module, attribute currentVersion. */
export const ctrCurrentVersion: XliffRule = {
  id: 'ctr-current-version',
  severity: 'error',
  description: 'The `currentVersion` of revisions is the `version` of one of them',
  family: '2',
  elements: { keys: ['ctr:revisions'], check },
}

function* check(revisions: XliffElement): Generator<XliffProblem> {
  const current = revisions.attributes.get('currentVersion')
  if (current === undefined) return
  if (revisions.children.some(({ attributes }) => attributes.get('version') === current)) return
  const message = `Unexpected \`currentVersion\` \`${current}\`, expected the \`version\` of one of the revisions`
  yield { at: revisions, message, actual: current }
}
