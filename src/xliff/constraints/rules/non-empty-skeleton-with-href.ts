import { isEmpty, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.2.3, constraints of skeleton. */
export const nonEmptySkeletonWithHref: XliffRule = {
  id: 'non-empty-skeleton-with-href',
  severity: 'error',
  description: 'A `skeleton` with content has no `href`',
  family: '2',
  elements: { keys: ['skeleton'], check },
}

function* check(skeleton: XliffElement): Generator<XliffProblem> {
  if (!skeleton.attributes.has('href') || isEmpty(skeleton)) return
  yield {
    at: skeleton,
    message: 'Unexpected content in `skeleton` with `href`, expected one of the two',
  }
}
