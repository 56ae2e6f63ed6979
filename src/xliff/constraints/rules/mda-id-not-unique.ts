import { checkSiblings } from '../check-unique.ts'
import { walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Metadata module, attribute id. */
export const mdaIdNotUnique: XliffRule = {
  id: 'mda-id-not-unique',
  severity: 'error',
  description: 'The ids of metadata and its groups are unique in their `mda:metadata`',
  family: '2',
  elements: { keys: ['mda:metadata'], check },
}

function check(metadata: XliffElement): Iterable<XliffProblem> {
  return checkSiblings([...walk(metadata)])
}
