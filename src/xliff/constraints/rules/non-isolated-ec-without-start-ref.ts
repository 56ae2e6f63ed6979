import { findClosest, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isLonelyEnd, readSides, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const nonIsolatedEcWithoutStartRef: XliffRule = {
  id: 'non-isolated-ec-without-start-ref',
  severity: 'error',
  description: 'An `ec` that is not isolated has `startRef`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  const owner = findClosest(ec, ...textOwners)
  const id = ec.attributes.get('id')
  if (!owner || !isLonelyEnd(ec)) return
  // Without an `sc` of that id it is `isolated` that is missing.
  const hasStart = readSides(owner).some(({ byId }) => byId.get(id ?? '')?.key === 'sc')
  if (id !== undefined && !hasStart) return
  yield {
    at: ec,
    message: 'Unexpected `ec` without `startRef`, expected `startRef` or `isolated="yes"`',
  }
}
