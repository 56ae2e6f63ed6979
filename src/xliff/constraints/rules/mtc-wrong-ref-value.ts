import type { XliffElement } from '../element.ts'
import { parseFragment } from '../fragment.ts'
import { pointsToText } from '../points-to-text.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Translation Candidates module, attribute ref. */
export const mtcWrongRefValue: XliffRule = {
  id: 'mtc-wrong-ref-value',
  severity: 'error',
  description:
    'The `ref` of a candidate points to a text of the same unit: a segment, a code or an annotation',
  family: '2',
  elements: { keys: ['mtc:match'], check },
}

function* check(match: XliffElement): Generator<XliffProblem> {
  const ref = match.attributes.get('ref') ?? ''
  const fragment = parseFragment(ref)
  if (fragment?.type !== 'fragment' || pointsToText(fragment, match)) return
  const message = `Unexpected \`ref\` \`${ref}\` of a candidate, expected a segment, code or annotation of the same unit`
  yield { at: match, message, actual: ref }
}
