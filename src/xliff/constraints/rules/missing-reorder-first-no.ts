import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { readSides, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.2.5 (editing hints). */
export const missingReorderFirstNo: XliffRule = {
  id: 'missing-reorder-first-no',
  severity: 'error',
  description: 'A code with `canReorder="no"` follows one with `canReorder="firstNo"`',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  for (const { inlines } of readSides(owner)) {
    let hasFirst = false
    for (const inline of inlines) {
      const canReorder = inline.attributes.get('canReorder')
      if (canReorder === 'firstNo') hasFirst = true
      if (canReorder !== 'no' || hasFirst || inline.key === 'ec') continue
      const message = `Unexpected \`canReorder\` \`no\` of the first code that keeps its order, expected \`firstNo\``
      yield { at: inline, message, expected: 'firstNo', actual: 'no' }
      hasFirst = true
    }
  }
}
