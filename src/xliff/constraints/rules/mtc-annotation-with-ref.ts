import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, translation candidate annotation. */
export const mtcAnnotationWithRef: XliffRule = {
  id: 'mtc-annotation-with-ref',
  severity: 'error',
  description: 'An annotation of type `mtc:match` has no `ref`: the candidate points to it',
  family: '2',
  elements: { keys: ['mrk', 'sm'], check },
}

function* check(annotation: XliffElement): Generator<XliffProblem> {
  const { attributes } = annotation
  if (attributes.get('type') !== 'mtc:match' || !attributes.has('ref')) return
  yield {
    at: annotation,
    message: 'Unexpected `ref` on an annotation of type `mtc:match`, expected none',
  }
}
