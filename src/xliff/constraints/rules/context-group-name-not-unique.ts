import { checkUnique } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 1.2, section 2.3, attribute name. */
export const contextGroupNameNotUnique: XliffRule = {
  id: 'context-group-name-not-unique',
  severity: 'error',
  description: 'The names of context groups are unique in their file',
  family: '1.2',
  elements: { keys: ['context-group'], check },
}

function check(group: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkUnique(group, scope.file, { kind: 'context-group', attribute: 'name' })
}
