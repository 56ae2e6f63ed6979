import type { XliffElement } from '../element.ts'
import { parseFragment } from '../fragment.ts'
import { pointsToText } from '../points-to-text.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Glossary module, attribute ref. */
export const glsRefUnresolved: XliffRule = {
  id: 'gls-ref-unresolved',
  severity: 'error',
  description:
    'The `ref` of an entry or translation, if it is a fragment identifier, points to a text of the same unit',
  family: '2',
  elements: { keys: ['gls:glossEntry', 'gls:translation'], check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const ref = element.attributes.get('ref') ?? ''
  const fragment = parseFragment(ref)
  if (fragment?.type !== 'fragment' || pointsToText(fragment, element)) return
  const message = `Unexpected \`ref\` \`${ref}\` of \`${element.key}\`, expected a segment, code or annotation of the same unit`
  yield { at: element, message, actual: ref }
}
