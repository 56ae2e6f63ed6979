import type { XliffElement } from '../element.ts'
import { parseFragment } from '../fragment.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, attribute ref. */
export const mtcWrongRefSyntax: XliffRule = {
  id: 'mtc-wrong-ref-syntax',
  severity: 'error',
  description: 'The `ref` of a candidate is a well-formed fragment identifier',
  family: '2',
  elements: { keys: ['mtc:match'], check },
}

function* check(match: XliffElement): Generator<XliffProblem> {
  const ref = match.attributes.get('ref')
  if (ref === undefined || parseFragment(ref)?.type === 'fragment') return
  const message = `Unexpected \`ref\` \`${ref}\` of a candidate, expected a fragment identifier such as \`#id\``
  yield { at: match, message, actual: ref }
}
