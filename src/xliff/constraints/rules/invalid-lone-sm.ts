import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isUntranslated, readSides, readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.2.3.7, constraints of sm. */
export const invalidLoneSm: XliffRule = {
  id: 'invalid-lone-sm',
  severity: 'error',
  description: 'An `sm` has its `em` in the same unit',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const { name, inlines, ends } of readSides(owner)) {
    for (const inline of inlines) {
      const id = inline.attributes.get('id') ?? ''
      if (inline.key !== 'sm' || ends.get(id)?.key === 'em') continue
      if (name === 'target' && isUntranslated(readTextScope(owner).source.ends.get(id))) continue
      const message = `Unexpected \`sm\` \`${id}\` without an \`em\`, expected one in the same unit`
      yield { at: inline, message }
    }
  }
}
