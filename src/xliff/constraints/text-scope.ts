import { findChild, findChildren, findClosest, walk, type XliffElement } from './element.ts'

/**
 * What inline elements belong together: the segments and ignorables of a unit,
 * or the source and target of a translation candidate, with their data.
 */
export interface TextScope {
  readonly owner: XliffElement
  readonly parts: readonly TextPart[]
  readonly data: ReadonlyMap<string, XliffElement>
  readonly source: TextSide
  readonly target: TextSide
}

/** A segment, an ignorable or a candidate. */
interface TextPart {
  readonly element: XliffElement
  readonly source: XliffElement | undefined
  readonly target: XliffElement | undefined
}

/** All sources, or all targets, of a scope. */
export interface TextSide {
  readonly name: 'source' | 'target'
  /** Inline elements in the order of the text; targets by their `order`. */
  readonly inlines: readonly XliffElement[]
  readonly byId: ReadonlyMap<string, XliffElement>
  /** `ec` or `em` by the start that they refer to. */
  readonly ends: ReadonlyMap<string, XliffElement>
  /** Ids of `ec` that have no `startRef`, though they are not isolated. */
  readonly lonelyEnds: ReadonlySet<string>
}

/** Owners of text scopes. */
export const textOwners = ['unit', 'mtc:match']

/** The scope read last: the rules of one owner come one after the other. */
let latest: TextScope | undefined

export function readTextScope(owner: XliffElement): TextScope {
  if (latest?.owner !== owner) latest = createTextScope(owner)
  return latest
}

function createTextScope(owner: XliffElement): TextScope {
  const elements = owner.key === 'unit' ? findChildren(owner, 'segment', 'ignorable') : [owner]
  const parts = elements.map((element) => ({
    element,
    source: findChild(element, 'source'),
    target: findChild(element, 'target'),
  }))
  return {
    owner,
    parts,
    data: readData(owner),
    source: createSide(
      'source',
      parts.map(({ source }) => source),
    ),
    target: createSide('target', sortTargets(parts)),
  }
}

function readData(owner: XliffElement): ReadonlyMap<string, XliffElement> {
  const data = new Map<string, XliffElement>()
  for (const element of findChild(owner, 'originalData')?.children ?? []) {
    const id = element.attributes.get('id')
    if (id !== undefined && !data.has(id)) data.set(id, element)
  }
  return data
}

function sortTargets(parts: readonly TextPart[]): (XliffElement | undefined)[] {
  return parts
    .map(({ target }, index) => ({ target, order: readOrder(target, index + 1) }))
    .sort((first, second) => first.order - second.order)
    .map(({ target }) => target)
}

/** The place of a target among those of its unit: its `order`, else that of its source. */
export function readOrder(target: XliffElement | undefined, natural: number): number {
  const order = Number(target?.attributes.get('order') ?? natural)
  return Number.isNaN(order) ? natural : order
}

function createSide(
  name: TextSide['name'],
  contents: readonly (XliffElement | undefined)[],
): TextSide {
  const inlines: XliffElement[] = []
  const byId = new Map<string, XliffElement>()
  const ends = new Map<string, XliffElement>()
  const lonelyEnds = new Set<string>()
  for (const content of contents) {
    for (const child of content?.children ?? []) inlines.push(...walk(child))
  }
  for (const inline of inlines) {
    const id = inline.attributes.get('id')
    const startRef = inline.attributes.get('startRef')
    if (id !== undefined && isLonelyEnd(inline)) lonelyEnds.add(id)
    else if (id !== undefined && !byId.has(id)) byId.set(id, inline)
    if (startRef !== undefined && !ends.has(startRef)) ends.set(startRef, inline)
  }
  return { name, inlines, byId, ends, lonelyEnds }
}

/** An `ec` that has the id of its `sc` instead of referring to it. */
export function isLonelyEnd({ key, attributes }: XliffElement): boolean {
  return key === 'ec' && !attributes.has('startRef') && attributes.get('isolated') !== 'yes'
}

/** Source side and target side. */
export function readSides(owner: XliffElement): readonly TextSide[] {
  const { source, target } = readTextScope(owner)
  return [source, target]
}

/** Keys of the inline codes; the other inline elements are annotations and `cp`. */
export const codeKeys = ['ph', 'pc', 'sc', 'ec']

export function isCode({ key }: XliffElement): boolean {
  return codeKeys.includes(key)
}

/**
 * Whether a start or an end may have its counterpart in a target that has not
 * been translated yet: the counterpart is in a source without target.
 */
export function isUntranslated(counterpart: XliffElement | undefined): boolean {
  const part = counterpart && findClosest(counterpart, 'segment', 'ignorable', 'mtc:match')
  return part !== undefined && !findChild(part, 'target')
}
