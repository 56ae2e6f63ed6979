import { isEmpty, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Resource Data module, constraints of source and target. */
export const resHasContentAndHref: XliffRule = {
  id: 'res-has-content-and-href',
  severity: 'error',
  description: 'The source or target of a resource item with `href` is empty',
  family: '2',
  elements: { keys: ['res:source', 'res:target'], check },
}

function* check(content: XliffElement): Generator<XliffProblem> {
  if (!content.attributes.has('href') || isEmpty(content)) return
  const message = `Unexpected content in \`${content.key}\` with \`href\`, expected one of the two`
  yield { at: content, message }
}
