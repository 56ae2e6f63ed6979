import type { XliffElement } from '../element.ts'
import { findUnpaired } from '../find-unpaired.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.2.7, bpt and ept. */
export const eptWithoutBpt: XliffRule = {
  id: 'ept-without-bpt',
  severity: 'warning',
  description:
    'Every `ept` has a `bpt` with its `rid`, or its `id` if it has no `rid`, in the same content',
  family: '1.2',
  elements: { keys: ['source', 'seg-source', 'target'], check },
}

function* check(content: XliffElement): Generator<XliffProblem> {
  for (const { element, id } of findUnpaired(content, 'ept', 'bpt')) {
    const message = `Unexpected \`ept\` \`${id}\` without a \`bpt\`, expected one in the same ${content.key}`
    yield { at: element, message }
  }
}
