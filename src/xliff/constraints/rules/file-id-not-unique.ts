import { checkUnique } from '../check-unique.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const fileIdNotUnique: XliffRule = {
  id: 'file-id-not-unique',
  severity: 'error',
  description: 'The ids of files are unique in the document',
  family: '2',
  elements: { keys: ['file'], when: 'open', check },
}

function check(file: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkUnique(file, scope.document, { kind: 'file' })
}
