import type { XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'
import type { Registry } from './scope.ts'

/** Notes an element's id; a problem if its kind has it already. */
export function* checkUnique(
  element: XliffElement,
  registry: Registry,
  kind: string,
): Generator<XliffProblem> {
  const id = element.attributes.get('id')
  if (id === undefined || registry.add(kind, id)) return
  yield describeSecond(element, id)
}

/** Problems of elements with an id that one before them has. */
export function* checkSiblings(elements: readonly XliffElement[]): Generator<XliffProblem> {
  const seen = new Set<string>()
  for (const element of elements) {
    const id = element.attributes.get('id')
    if (id === undefined) continue
    if (seen.has(id)) yield describeSecond(element, id)
    seen.add(id)
  }
}

function describeSecond(element: XliffElement, id: string): XliffProblem {
  const message = `Unexpected second \`${element.key}\` with the id \`${id}\`, expected each id once`
  return { at: element, message, actual: id }
}
