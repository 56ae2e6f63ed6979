import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.2.5 (editing hints). */
export const canReorderContext: XliffRule = {
  id: 'can-reorder-context',
  severity: 'error',
  description: 'A code with `canReorder` `no` or `firstNo` has `canCopy="no"` and `canDelete="no"`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  const canReorder = code.attributes.get('canReorder') ?? 'yes'
  if (canReorder === 'yes') return
  const missing = ['canCopy', 'canDelete'].filter((hint) => code.attributes.get(hint) !== 'no')
  if (missing.length === 0) return
  const hints = missing.map((hint) => `\`${hint}="no"\``).join(' and ')
  yield {
    at: code,
    message: `Unexpected \`canReorder\` \`${canReorder}\` without ${hints}, expected both hints`,
  }
}
