import type { XliffElement } from './element.ts'
import { isIsolated } from './find-start.ts'
import type { XliffProblem } from './problem.ts'

/** Looks at an attribute that belongs on the `sc`, unless there is none in the unit. */
export function* checkIsolatedOnly(ec: XliffElement, attribute: string): Generator<XliffProblem> {
  if (!ec.attributes.has(attribute) || isIsolated(ec)) return
  const message = `Unexpected \`${attribute}\` on an \`ec\` that is not isolated, expected it on the \`sc\``
  yield { at: ec, message }
}
