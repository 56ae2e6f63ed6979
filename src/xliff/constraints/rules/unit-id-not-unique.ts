import { checkUnique } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute id; XLIFF 1.2, section 2.3, attribute id. */
export const unitIdNotUnique: XliffRule = {
  id: 'unit-id-not-unique',
  severity: 'error',
  description: 'The ids of units are unique in their file',
  family: 'all',
  elements: { keys: ['unit', 'trans-unit', 'bin-unit'], when: 'open', check },
}

function check(unit: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkUnique(unit, scope.file, { kind: 'unit' })
}
