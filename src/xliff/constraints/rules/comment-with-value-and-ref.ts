import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.7.4.1.3 (comment annotation). */
export const commentWithValueAndRef: XliffRule = {
  id: 'comment-with-value-and-ref',
  severity: 'error',
  description: 'A comment annotation has `value` or `ref`, not both',
  family: '2',
  elements: { keys: ['mrk', 'sm'], check },
}

function* check(annotation: XliffElement): Generator<XliffProblem> {
  const { attributes } = annotation
  if (attributes.get('type') !== 'comment') return
  if (!attributes.has('value') || !attributes.has('ref')) return
  yield {
    at: annotation,
    message: 'Unexpected comment with `value` and `ref`, expected one of them',
  }
}
