import { findClosest, type XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'
import { readTextScope, textOwners } from './text-scope.ts'

/** Looks for the `data` that a code refers to; without any data it is another rule's business. */
export function* checkDataRef(code: XliffElement, attribute: string): Generator<XliffProblem> {
  const reference = code.attributes.get(attribute)
  const owner = findClosest(code, ...textOwners)
  if (reference === undefined || !owner) return
  const { data } = readTextScope(owner)
  if (data.size === 0 || data.has(reference)) return
  const message = `Unexpected \`${attribute}\` \`${reference}\`, expected the id of a \`data\` in the same \`${owner.key}\``
  yield { at: code, message, actual: reference }
}
