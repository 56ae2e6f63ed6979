import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, attribute subType. */
export const mtcSubTypeWithoutType: XliffRule = {
  id: 'mtc-sub-type-without-type',
  severity: 'error',
  description: 'A candidate with `subType` has `type`',
  family: '2',
  elements: { keys: ['mtc:match'], when: 'open', check },
}

function* check(match: XliffElement): Generator<XliffProblem> {
  if (!match.attributes.has('subType') || match.attributes.has('type')) return
  yield { at: match, message: 'Unexpected `subType` without `type` on `mtc:match`, expected both' }
}
