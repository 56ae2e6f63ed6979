import { findClosest, walk, type XliffElement } from './element.ts'
import type { Fragment, FragmentLeaf } from './fragment.ts'
import { isExtensionKey, readModulePrefix } from './namespaces.ts'
import type { Registry } from './scope.ts'
import { readTextScope } from './text-scope.ts'

/**
 * Whether what a fragment points at is there; undefined if that can be said
 * only when all of the document has been read.
 *
 * Of other units only the ids are known, not what they contain.
 */
export function resolveFragment(fragment: Fragment, from: XliffElement): boolean | undefined {
  const { file, group, unit, leaf } = fragment
  const ownFile = findClosest(from, 'file')
  if (file !== undefined && file !== ownFile?.attributes.get('id')) return undefined
  if (unit !== undefined) {
    const ownUnit = findClosest(from, 'unit')
    return unit === ownUnit?.attributes.get('id') ? holds(ownUnit, leaf) : undefined
  }
  if (group !== undefined) {
    const ownGroup = findGroup(from, group)
    return ownGroup ? holds(ownGroup, leaf) : undefined
  }
  if (file !== undefined) return holds(ownFile, leaf)
  return holds(findClosest(from, 'unit', 'group', 'file'), leaf)
}

function findGroup(from: XliffElement, id: string): XliffElement | undefined {
  for (let at: XliffElement | undefined = from; at; at = at.parent) {
    if (at.key === 'group' && at.attributes.get('id') === id) return at
  }
  return undefined
}

function holds(container: XliffElement | undefined, leaf: FragmentLeaf | undefined): boolean {
  if (!container || !leaf) return container !== undefined
  if (container.key === 'unit' && holdsText(container, leaf)) return true
  for (const element of walk(container)) {
    if (element !== container && isLeaf(element, leaf)) return true
  }
  return false
}

function holdsText(unit: XliffElement, { prefix, id }: FragmentLeaf): boolean {
  const { parts, source, target } = readTextScope(unit)
  if (prefix === 't') return target.byId.has(id)
  if (prefix !== '') return false
  const isPart = parts.some(({ element }) => element.attributes.get('id') === id)
  return isPart || source.byId.has(id) || target.byId.has(id)
}

function isLeaf({ key, attributes }: XliffElement, { prefix, id }: FragmentLeaf): boolean {
  if (attributes.get('id') !== id && attributes.get('xml:id') !== id) return false
  if (prefix === 'n') return key === 'note'
  if (prefix === 'd') return key === 'data'
  return readModulePrefix(key) === prefix || (isExtensionKey(key) && prefix.length > 1)
}

/** Notes what fragments elsewhere may point at. */
export function registerContainer(container: XliffElement, document: Registry): void {
  const id = container.attributes.get('id') ?? ''
  document.add('fragment', toAddress(readFileId(container), container.key, id))
}

/** Whether the container that a fragment names is anywhere in the document. */
export function hasContainer(fragment: Fragment, fileId: string, document: Registry): boolean {
  const file = fragment.file ?? fileId
  const { group, unit } = fragment
  if (group !== undefined && !document.has('fragment', toAddress(file, 'group', group)))
    return false
  if (unit !== undefined && !document.has('fragment', toAddress(file, 'unit', unit))) return false
  return document.has('fragment', toAddress(file, 'file', file))
}

export function readFileId(element: XliffElement): string {
  return findClosest(element, 'file')?.attributes.get('id') ?? ''
}

function toAddress(file: string, key: string, id: string): string {
  return `${key} ${file} ${id}`
}
