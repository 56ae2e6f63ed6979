import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { checkRestriction } from '../size-profile.ts'

/** XLIFF 2.1, Size and Length Restriction module, standard profiles, storage restriction. */
export const slrStorageRestrictionPattern: XliffRule = {
  id: 'slr-storage-restriction-pattern',
  severity: 'error',
  description:
    '`slr:storageRestriction` of the standard profiles is `*`, a maximum, or a minimum and a maximum such as `0,25` or `5,*`',
  family: '2',
  elements: { keys: ['@slr'], when: 'open', check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkRestriction(element, 'slr:storageRestriction', 'storageProfile')
}
