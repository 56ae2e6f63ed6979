import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Size and Length Restriction module, attributes sizeInfo and sizeInfoRef. */
export const slrSizeInfoWithSizeInfoRef: XliffRule = {
  id: 'slr-size-info-with-size-info-ref',
  severity: 'error',
  description: 'An element has `slr:sizeInfo` or `slr:sizeInfoRef`, not both',
  family: '2',
  elements: { keys: ['@slr'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const { attributes } = element
  if (!attributes.has('slr:sizeInfo') || !attributes.has('slr:sizeInfoRef')) return
  yield {
    at: element,
    message: 'Unexpected `slr:sizeInfo` and `slr:sizeInfoRef`, expected one of them',
  }
}
