import { findChild, findClosest, type XliffElement } from './element.ts'

const indexes = new WeakMap<XliffElement, Map<string, ReadonlySet<string>>>()

/** Whether a phase of that name, by its `phase-name`, is in the header of the file of 1.2. */
export function hasPhase(element: XliffElement, name: string): boolean {
  const header = findHeader(element)
  const group = header && findChild(header, 'phase-group')
  return group !== undefined && readIds(group, 'phase-name').has(name)
}

/** Whether a tool of that `tool-id` is in the header of the file of 1.2. */
export function hasTool(element: XliffElement, id: string): boolean {
  const header = findHeader(element)
  return header !== undefined && readIds(header, 'tool-id').has(id)
}

function findHeader(element: XliffElement): XliffElement | undefined {
  const file = findClosest(element, 'file')
  return file && findChild(file, 'header')
}

/** The header is whole when the first reference is looked at. */
function readIds(container: XliffElement, attribute: string): ReadonlySet<string> {
  const known = indexes.get(container)?.get(attribute)
  if (known) return known
  const ids = new Set<string>()
  for (const { attributes } of container.children) {
    const id = attributes.get(attribute)
    if (id !== undefined) ids.add(id)
  }
  indexes.set(container, new Map([[attribute, ids]]))
  return ids
}
