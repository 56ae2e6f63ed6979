import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isUntranslated, readSides, readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.2.3.8, constraints of em. */
export const invalidLoneEm: XliffRule = {
  id: 'invalid-lone-em',
  severity: 'error',
  description: 'An `em` has its `sm` in the same unit',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const { name, inlines, byId } of readSides(owner)) {
    for (const inline of inlines) {
      const startRef = inline.attributes.get('startRef') ?? ''
      if (inline.key !== 'em' || byId.get(startRef)?.key === 'sm') continue
      if (name === 'target' && isUntranslated(readTextScope(owner).source.byId.get(startRef)))
        continue
      const message = `Unexpected \`em\` of \`${startRef}\` without an \`sm\`, expected one in the same unit`
      yield { at: inline, message }
    }
  }
}
