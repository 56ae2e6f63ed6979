import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { checkSize } from '../size-profile.ts'

/** XLIFF 2.1, Size and Length Restriction module, standard profiles, general restriction. */
export const slrSizeInfoNotInteger: XliffRule = {
  id: 'slr-size-info-not-integer',
  severity: 'error',
  description: '`slr:sizeInfo` of the standard profile is an integer',
  family: '2',
  elements: { keys: ['@slr'], when: 'open', check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkSize(element, 'slr:sizeInfo', 'generalProfile')
}
