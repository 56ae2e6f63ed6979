import type { XliffElement } from '../element.ts'
import { findStart } from '../find-start.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.5, constraints of ec. */
export const canReorderInEcForFirstNoInSc: XliffRule = {
  id: 'can-reorder-in-ec-for-first-no-in-sc',
  severity: 'error',
  description: 'An `sc` with `canReorder="firstNo"` has an `ec` with `canReorder="no"`',
  family: '2',
  elements: { keys: ['ec'], check },
}

function* check(ec: XliffElement): Generator<XliffProblem> {
  const actual = ec.attributes.get('canReorder') ?? 'yes'
  if (findStart(ec)?.attributes.get('canReorder') !== 'firstNo' || actual === 'no') return
  const message = `Unexpected \`canReorder\` \`${actual}\` of \`ec\` for an \`sc\` with \`firstNo\`, expected \`no\``
  yield { at: ec, message, expected: 'no', actual }
}
