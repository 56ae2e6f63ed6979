import { isEmpty, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Resource Data module, constraints of source and target. */
export const resEmptyWithoutHref: XliffRule = {
  id: 'res-empty-without-href',
  severity: 'error',
  description: 'The source or target of a resource item without content has `href`',
  family: '2',
  elements: { keys: ['res:source', 'res:target'], check },
}

function* check(content: XliffElement): Generator<XliffProblem> {
  if (content.attributes.has('href') || !isEmpty(content)) return
  const message = `Unexpected empty \`${content.key}\` without \`href\`, expected content or \`href\``
  yield { at: content, message }
}
