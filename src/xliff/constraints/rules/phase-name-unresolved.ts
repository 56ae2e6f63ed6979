import type { XliffElement } from '../element.ts'
import { hasPhase } from '../header-ids.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute phase-name. */
export const phaseNameUnresolved: XliffRule = {
  id: 'phase-name-unresolved',
  severity: 'error',
  description: '`phase-name` names a `phase` of the file',
  family: '1.2',
  elements: {
    keys: ['count', 'trans-unit', 'bin-unit', 'target', 'bin-target'],
    when: 'open',
    check,
  },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const name = element.attributes.get('phase-name')
  if (name === undefined || hasPhase(element, name)) return
  const message = `Unexpected \`phase-name\` \`${name}\`, expected the name of a \`phase\` in the header`
  yield { at: element, message, actual: name }
}
