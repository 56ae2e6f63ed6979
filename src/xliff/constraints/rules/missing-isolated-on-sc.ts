import type { XliffElement } from '../element.ts'
import { isIsolated } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isUntranslated, readSides, readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute isolated. */
export const missingIsolatedOnSc: XliffRule = {
  id: 'missing-isolated-on-sc',
  severity: 'error',
  description: 'An `sc` whose `ec` is not in the unit has `isolated="yes"`',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const { name, inlines, ends, lonelyEnds } of readSides(owner)) {
    for (const inline of inlines) {
      if (inline.key !== 'sc' || isIsolated(inline)) continue
      const id = inline.attributes.get('id') ?? ''
      if (ends.get(id)?.key === 'ec' || lonelyEnds.has(id)) continue
      if (name === 'target' && isUntranslated(readTextScope(owner).source.ends.get(id))) continue
      const message = `Unexpected \`sc\` \`${id}\` without an \`ec\` in the same unit, expected \`isolated="yes"\``
      yield { at: inline, message }
    }
  }
}
