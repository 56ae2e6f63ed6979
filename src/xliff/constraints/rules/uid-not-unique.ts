import { checkUnique } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 1.2, section 2.3, attribute uid. */
export const uidNotUnique: XliffRule = {
  id: 'uid-not-unique',
  severity: 'error',
  description: 'The unique ids of external files are unique in their file',
  family: '1.2',
  elements: { keys: ['external-file'], check },
}

function check(external: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkUnique(external, scope.file, { kind: 'external-file', attribute: 'uid' })
}
