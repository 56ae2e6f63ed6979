import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isCode, isLonelyEnd, readTextScope, textOwners } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const inlineIdNotUnique: XliffRule = {
  id: 'inline-id-not-unique',
  severity: 'error',
  description:
    "The ids of inline elements are unique among the sources of a unit, its segments and ignorables, and among its targets; a target's code has the id of the source's",
  family: '2',
  elements: { keys: textOwners, check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  const { parts, source, target } = readTextScope(owner)
  const partIds = new Map<string, XliffElement>()
  if (owner.key === 'unit') for (const { element } of parts) note(element, partIds)
  const sourceIds = new Map(partIds)
  for (const inline of source.inlines) yield* compare(inline, note(inline, sourceIds))
  const targetIds = new Map(partIds)
  for (const inline of target.inlines) {
    const inTarget = note(inline, targetIds)
    yield* compare(inline, inTarget)
    const inSource = source.byId.get(inline.attributes.get('id') ?? '')
    if (!inTarget && inSource && isCode(inSource) !== isCode(inline)) {
      const message = `Unexpected id \`${inline.attributes.get('id')}\` of \`${inline.key}\` in target, expected another than that of \`${inSource.key}\` in source`
      yield { at: inline, message }
    }
  }
}

/** Notes an element by its id; returns the one that has it already. */
function note(element: XliffElement, ids: Map<string, XliffElement>): XliffElement | undefined {
  const id = element.attributes.get('id')
  if (id === undefined || isLonelyEnd(element)) return undefined
  const first = ids.get(id)
  if (!first) ids.set(id, element)
  return first
}

function* compare(inline: XliffElement, first: XliffElement | undefined): Generator<XliffProblem> {
  if (!first) return
  const id = inline.attributes.get('id') ?? ''
  const message = `Unexpected id \`${id}\` of \`${inline.key}\`, expected another than that of \`${first.key}\` in line ${first.line}`
  yield { at: inline, message, actual: id }
}
