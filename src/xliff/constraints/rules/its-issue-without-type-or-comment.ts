import type { XliffElement } from '../element.ts'
import { findAny } from '../find-any.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, ITS module, constraints of locQualityIssue. */
export const itsIssueWithoutTypeOrComment: XliffRule = {
  id: 'its-issue-without-type-or-comment',
  severity: 'error',
  description: 'An `its:locQualityIssue` has `locQualityIssueType` or `locQualityIssueComment`',
  family: '2',
  elements: { keys: ['its:locQualityIssue'], check },
}

function* check(issue: XliffElement): Generator<XliffProblem> {
  if (findAny(issue, ['locQualityIssueType', 'locQualityIssueComment']) !== undefined) return
  const message = 'Unexpected `its:locQualityIssue` without type and comment, expected one of them'
  yield { at: issue, message }
}
