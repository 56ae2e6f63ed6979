import type { XmlPlace, XmlTag } from '../xml/parse-xml.ts'
import { readModulePrefix, toKey } from './namespaces.ts'

/** An element as the rules see it. Text is not kept, only that there is some. */
export interface XliffElement extends XmlPlace {
  /** Name for tables and rules: see `toKey`. */
  readonly key: string
  /** Qualified name, as written. */
  readonly name: string
  /** Namespace; empty for none. */
  readonly uri: string
  readonly parent: XliffElement | undefined
  /** By key: `id`, `xml:lang`, `slr:sizeInfo`, `{namespace}name`. No namespace declarations. */
  readonly attributes: ReadonlyMap<string, string>
  /** Prefixes of the modules that have an attribute here, as `@slr`. */
  readonly moduleMarks: readonly string[]
  /** Child elements, without those that are checked by themselves: units, groups, files. */
  readonly children: XliffElement[]
  /** Whether there is text other than white space among the children. */
  hasText: boolean
}

const noAttributes: ReadonlyMap<string, string> = new Map()

export function createElement(
  tag: XmlTag,
  parent: XliffElement | undefined,
  coreUri: string,
): XliffElement {
  const { name, uri, local, line, column } = tag
  const key = toKey(uri, local, coreUri)
  const attributes = readAttributes(tag, coreUri)
  const moduleMarks = readModuleMarks(attributes)
  return {
    key,
    name,
    uri,
    parent,
    attributes,
    moduleMarks,
    children: [],
    hasText: false,
    line,
    column,
  }
}

const noMarks: readonly string[] = []

function readModuleMarks(attributes: ReadonlyMap<string, string>): readonly string[] {
  let marks: Set<string> | undefined
  for (const key of attributes.keys()) {
    const prefix = key.includes(':') ? readModulePrefix(key) : ''
    if (prefix === '') continue
    marks ??= new Set()
    marks.add(`@${prefix}`)
  }
  return marks ? [...marks] : noMarks
}

function readAttributes(tag: XmlTag, coreUri: string): ReadonlyMap<string, string> {
  if (tag.attributes.length === 0) return noAttributes
  const attributes = new Map<string, string>()
  for (const { name, uri, local, value } of tag.attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    // An attribute of no namespace is the element's own; one of the core's namespace is another.
    const key = uri === '' ? local : uri === coreUri ? `{${uri}}${local}` : toKey(uri, local, '')
    attributes.set(key, value)
  }
  return attributes
}

/** The nearest ancestor with a key, or the element itself. */
export function findClosest(element: XliffElement, ...keys: string[]): XliffElement | undefined {
  for (let at: XliffElement | undefined = element; at; at = at.parent) {
    if (keys.includes(at.key)) return at
  }
  return undefined
}

/** The value of an attribute that descendants inherit, from the element itself upwards. */
export function inherit(element: XliffElement, attribute: string): string | undefined {
  for (let at: XliffElement | undefined = element; at; at = at.parent) {
    const value = at.attributes.get(attribute)
    if (value !== undefined) return value
  }
  return undefined
}

/** The element and all that is kept inside of it, in the order of the document. */
export function* walk(element: XliffElement): Generator<XliffElement> {
  yield element
  for (const child of element.children) yield* walk(child)
}

export function findChildren(element: XliffElement, ...keys: string[]): XliffElement[] {
  return element.children.filter(({ key }) => keys.includes(key))
}

export function findChild(element: XliffElement, key: string): XliffElement | undefined {
  return element.children.find((child) => child.key === key)
}

/** Whether an element holds neither elements nor text. */
export function isEmpty({ children, hasText }: XliffElement): boolean {
  return children.length === 0 && !hasText
}
