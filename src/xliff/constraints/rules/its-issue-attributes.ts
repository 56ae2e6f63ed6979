import type { XliffElement } from '../element.ts'
import { findAny } from '../find-any.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const what = ['its:locQualityIssueType', 'its:locQualityIssueComment']
const details = [
  'its:locQualityIssueSeverity',
  'its:locQualityIssueProfileRef',
  'its:locQualityIssueEnabled',
]

/** XLIFF 2.1, ITS module, Localization Quality Issue. */
export const itsIssueAttributes: XliffRule = {
  id: 'its-issue-attributes',
  severity: 'error',
  description:
    'An element with `its:locQualityIssuesRef` has no attributes of a single issue, and those of a single issue include its type or comment',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const hasRecords = element.attributes.has('its:locQualityIssuesRef')
  const single = findAny(element, [...what, ...details])
  if (single === undefined) return
  if (hasRecords) {
    const message = `Unexpected \`${single}\` with \`its:locQualityIssuesRef\`, expected one of the two`
    yield { at: element, message }
  } else if (findAny(element, what) === undefined) {
    const message = `Unexpected \`${single}\` without an issue, expected \`${what.join('` or `')}\``
    yield { at: element, message }
  }
}
