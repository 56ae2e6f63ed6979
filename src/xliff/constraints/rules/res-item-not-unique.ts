import type { XliffElement } from '../element.ts'
import { findDuplicateResources } from '../find-duplicate-resources.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Resource Data module, constraints of resourceItem. */
export const resItemNotUnique: XliffRule = {
  id: 'res-item-not-unique',
  severity: 'error',
  description: 'The ids of resource items are unique in their file or unit',
  family: '2',
  elements: { keys: ['file', 'unit'], check },
}

function check(container: XliffElement): Iterable<XliffProblem> {
  return findDuplicateResources(container, 'res:resourceItem')
}
