import { isEmpty, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.2.3, constraints of skeleton. */
export const emptySkeletonWithoutHref: XliffRule = {
  id: 'empty-skeleton-without-href',
  severity: 'error',
  description: 'An empty `skeleton` has `href`',
  family: '2',
  elements: { keys: ['skeleton'], check },
}

function* check(skeleton: XliffElement): Generator<XliffProblem> {
  if (skeleton.attributes.has('href') || !isEmpty(skeleton)) return
  yield {
    at: skeleton,
    message: 'Unexpected empty `skeleton` without `href`, expected content or `href`',
  }
}
