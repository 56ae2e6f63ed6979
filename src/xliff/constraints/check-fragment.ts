import type { XliffElement } from './element.ts'
import { type FragmentFault, parseFragment } from './fragment.ts'
import type { XliffProblem } from './problem.ts'

/** Elements with a `ref` that may be a fragment identifier, but for candidates, which have their own rules. */
export const referringKeys = ['mrk', 'sm', 'note', 'gls:glossEntry', 'gls:translation']

/** A problem if an element's `ref` has a fault. */
export function* checkFragment(
  element: XliffElement,
  fault: FragmentFault,
  expected: string,
): Generator<XliffProblem> {
  const ref = element.attributes.get('ref') ?? ''
  const fragment = parseFragment(ref)
  if (fragment?.type !== 'broken' || fragment.fault !== fault) return
  const message = `Unexpected \`${fragment.selector}\` in \`ref\` \`${ref}\`, expected ${expected}`
  yield { at: element, message, actual: ref }
}
