import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { checkSize } from '../size-profile.ts'

/** XLIFF 2.1, Size and Length Restriction module, standard profiles, storage restriction. */
export const slrEquivStorageNotInteger: XliffRule = {
  id: 'slr-equiv-storage-not-integer',
  severity: 'error',
  description: '`slr:equivStorage` of the standard profiles is an integer',
  family: '2',
  elements: { keys: ['@slr'], when: 'open', check },
}

function check(element: XliffElement): Iterable<XliffProblem> {
  return checkSize(element, 'slr:equivStorage', 'storageProfile')
}
