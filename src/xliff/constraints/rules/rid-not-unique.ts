import { checkSiblings } from '../check-unique.ts'
import { walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute rid. */
export const ridNotUnique: XliffRule = {
  id: 'rid-not-unique',
  severity: 'error',
  description: 'The `rid` of `bpt`, and that of `bx`, are unique in their content',
  family: '1.2',
  elements: { keys: ['source', 'seg-source', 'target'], check },
}

function* check(content: XliffElement): Generator<XliffProblem> {
  const inside = [...walk(content)]
  for (const key of ['bpt', 'bx']) {
    yield* checkSiblings(
      inside.filter((element) => element.key === key),
      'rid',
    )
  }
}
