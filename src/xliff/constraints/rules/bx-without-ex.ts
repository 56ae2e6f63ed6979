import type { XliffElement } from '../element.ts'
import { findUnpaired } from '../find-unpaired.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.2.7, bx and ex. */
export const bxWithoutEx: XliffRule = {
  id: 'bx-without-ex',
  severity: 'warning',
  description:
    'Every `bx` has an `ex` with its `rid`, or its `id` if it has no `rid`, in the same content',
  family: '1.2',
  elements: { keys: ['source', 'seg-source', 'target'], check },
}

function* check(content: XliffElement): Generator<XliffProblem> {
  for (const { element, id } of findUnpaired(content, 'bx', 'ex')) {
    const message = `Unexpected \`bx\` \`${id}\` without an \`ex\`, expected one in the same ${content.key}`
    yield { at: element, message }
  }
}
