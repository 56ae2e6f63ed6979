import { walk, type XliffElement } from './element.ts'

/** What revisions are of. */
export interface Revised {
  /** Elements of the name that `appliesTo` has. */
  readonly instances: readonly XliffElement[]
  /** The one that `ref` names, of whatever name, or the only one. */
  readonly instance: XliffElement | undefined
  /** Whether all that may be meant is at hand: units and groups of a file are not. */
  readonly isKnown: boolean
}

/** Finds what revisions apply to, in the file, group or unit that the tracking stands in. */
export function findRevised(revisions: XliffElement): Revised {
  const container = revisions.parent?.parent
  const appliesTo = revisions.attributes.get('appliesTo')
  const ref = revisions.attributes.get('ref')
  const isKnown = appliesTo !== 'unit' && appliesTo !== 'group'
  const tracked = isKnown ? indexTracked(container) : nothing
  const instances = tracked.byKey.get(appliesTo ?? '') ?? []
  if (ref === undefined) {
    return { instances, instance: instances.length === 1 ? instances[0] : undefined, isKnown }
  }
  const named = tracked.byId.get(ref) ?? []
  return { instances, instance: named.find(({ key }) => key === appliesTo) ?? named[0], isKnown }
}

interface Tracked {
  readonly byKey: ReadonlyMap<string, readonly XliffElement[]>
  readonly byId: ReadonlyMap<string, readonly XliffElement[]>
}

const nothing: Tracked = { byKey: new Map(), byId: new Map() }
const indexes = new WeakMap<XliffElement, Tracked>()

function indexTracked(container: XliffElement | undefined): Tracked {
  if (!container) return nothing
  const known = indexes.get(container)
  if (known) return known
  // Changes of the tracking itself are not tracked.
  const elements = [...walk(container)].filter(({ key }) => !key.startsWith('ctr:'))
  const tracked = {
    byKey: groupBy(elements, ({ key }) => key),
    byId: groupBy(elements, ({ attributes }) => attributes.get('id')),
  }
  indexes.set(container, tracked)
  return tracked
}

function groupBy(
  elements: readonly XliffElement[],
  select: (element: XliffElement) => string | undefined,
): Map<string, XliffElement[]> {
  const groups = new Map<string, XliffElement[]>()
  for (const element of elements) {
    const name = select(element)
    if (name === undefined) continue
    const group = groups.get(name)
    if (group) group.push(element)
    else groups.set(name, [element])
  }
  return groups
}
