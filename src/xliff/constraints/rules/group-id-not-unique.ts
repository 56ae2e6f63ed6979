import { checkUnique } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute id; XLIFF 1.2, section 2.3, attribute id. */
export const groupIdNotUnique: XliffRule = {
  id: 'group-id-not-unique',
  severity: 'error',
  description: 'The ids of groups are unique in their file',
  family: 'all',
  elements: { keys: ['group'], when: 'open', check },
}

function check(group: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkUnique(group, scope.file, { kind: 'group' })
}
