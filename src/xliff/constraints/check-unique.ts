import type { XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'
import type { Registry } from './scope.ts'

/** Notes an element's id, or another attribute; a problem if its kind has it already. */
export function* checkUnique(
  element: XliffElement,
  registry: Registry,
  { kind, attribute = 'id' }: { readonly kind: string; readonly attribute?: string },
): Generator<XliffProblem> {
  const id = element.attributes.get(attribute)
  if (id === undefined || registry.add(kind, id)) return
  yield describeSecond(element, attribute, id)
}

/** Problems of elements with an id that one before them has. */
export function* checkSiblings(
  elements: readonly XliffElement[],
  attribute = 'id',
): Generator<XliffProblem> {
  const seen = new Set<string>()
  for (const element of elements) {
    const id = element.attributes.get(attribute)
    if (id === undefined) continue
    if (seen.has(id)) yield describeSecond(element, attribute, id)
    seen.add(id)
  }
}

function describeSecond(element: XliffElement, attribute: string, id: string): XliffProblem {
  const message = `Unexpected second \`${element.key}\` with the ${attribute} \`${id}\`, expected each ${attribute} once`
  return { at: element, message, actual: id }
}
