import { findClosest, type XliffElement } from '../element.ts'
import { findStart, isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isUntranslated, readSides, readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute isolated. */
export const missingIsolatedOnEc: XliffRule = {
  id: 'missing-isolated-on-ec',
  severity: 'error',
  description: 'An `ec` whose `sc` is not in the unit has `isolated="yes"`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  const owner = findClosest(ec, ...textOwners)
  if (!owner || isIsolated(ec) || findStart(ec)) return
  const name = ec.attributes.get('startRef') ?? ec.attributes.get('id')
  if (name === undefined) return
  if (ec.attributes.has('startRef')) {
    if (findClosest(ec, 'target') && isUntranslated(readTextScope(owner).source.byId.get(name)))
      return
  } else if (readSides(owner).some(({ byId }) => byId.get(name)?.key === 'sc')) return
  const message = `Unexpected \`ec\` without an \`sc\` \`${name}\` in the same unit, expected \`isolated="yes"\``
  yield { at: ec, message }
}
