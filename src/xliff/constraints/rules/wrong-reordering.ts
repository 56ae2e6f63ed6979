import { listCodeEvents, readFixedSequences } from '../code-events.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.2.5 (editing hints). */
export const wrongReordering: XliffRule = {
  id: 'wrong-reordering',
  severity: 'error',
  description:
    'Codes that keep their order, from `firstNo` through all `no` behind it, stand together and in that order in the target',
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  const { parts, target } = readTextScope(owner)
  if (target.inlines.length === 0) return
  const targets = parts.flatMap((part) => (part.target ? [part.target] : []))
  const ordered = targets.length < 2 ? targets : sortByInlines(targets, target.inlines)
  const inTarget = ordered.flatMap((content) => listCodeEvents(content))
  const places = new Map(inTarget.map(({ id }, index) => [id, index]))
  for (const { source } of parts) {
    for (const sequence of source ? readFixedSequences(source) : []) {
      const found = sequence.map(({ id }) => places.get(id))
      // Missing codes are the business of another rule.
      if (found.includes(undefined)) continue
      const isKept = found.every((place, index) => place === (found[0] ?? 0) + index)
      const first = inTarget[Math.min(...found.map((place) => place ?? 0))]
      if (isKept || !first) continue
      const expected = sequence.map(({ label }) => label)
      const message = `Unexpected order of the codes ${expected.join(', ')} in target, expected them together as in source`
      yield { at: first.element, message, expected }
    }
  }
}

/** Contents in the order of their first inline elements; empty ones have no place. */
function sortByInlines(
  contents: readonly XliffElement[],
  inlines: readonly XliffElement[],
): XliffElement[] {
  const places = new Map(inlines.map((inline, index) => [inline, index]))
  const place = ({ children: [first] }: XliffElement) => (first ? (places.get(first) ?? 0) : -1)
  return [...contents].sort((one, other) => place(one) - place(other))
}
