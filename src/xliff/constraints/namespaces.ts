/** Which table of elements and which rules hold for a document. */
export type XliffFamily = '1.2' | '2.0' | '2.2'

/** Namespaces of the core, with the versions that a root in them may state. */
export const coreNamespaces: ReadonlyMap<string, CoreNamespace> = new Map([
  ['urn:oasis:names:tc:xliff:document:1.2', { family: '1.2', versions: ['1.2'] }],
  ['urn:oasis:names:tc:xliff:document:2.0', { family: '2.0', versions: ['2.0', '2.1'] }],
  ['urn:oasis:names:tc:xliff:document:2.2', { family: '2.2', versions: ['2.2', '2.1', '2.0'] }],
])

export interface CoreNamespace {
  readonly family: XliffFamily
  readonly versions: readonly string[]
}

/** Prefixes that the specification uses for modules and that rules use for keys. */
const modulePrefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/2005/11/its', 'its'],
  ['urn:oasis:names:tc:xliff:itsm:2.1', 'itsm'],
  ['urn:oasis:names:tc:xliff:changetracking:2.0', 'ctr'],
  ['urn:oasis:names:tc:xliff:changetracking:2.1', 'ctr'],
  ['urn:oasis:names:tc:xliff:fs:2.0', 'fs'],
  ['urn:oasis:names:tc:xliff:glossary:2.0', 'gls'],
  ['urn:oasis:names:tc:xliff:matches:2.0', 'mtc'],
  ['urn:oasis:names:tc:xliff:metadata:2.0', 'mda'],
  ['urn:oasis:names:tc:xliff:pgs:1.0', 'pgs'],
  ['urn:oasis:names:tc:xliff:resourcedata:2.0', 'res'],
  ['urn:oasis:names:tc:xliff:sizerestriction:2.0', 'slr'],
  ['urn:oasis:names:tc:xliff:validation:2.0', 'val'],
])

/**
 * The name that tables and rules use: `unit` for the core, `mtc:match` for
 * modules whatever the document's prefix is, `{namespace}name` for all else.
 */
export function toKey(uri: string, local: string, coreUri: string): string {
  if (uri === coreUri) return local
  const prefix = modulePrefixes.get(uri)
  return prefix === undefined ? `{${uri}}${local}` : `${prefix}:${local}`
}

/** Whether a key belongs to neither the core nor a module. */
export function isExtensionKey(key: string): boolean {
  return key.startsWith('{')
}

/** The prefix of a module's key, empty for the core and extensions. */
export function readModulePrefix(key: string): string {
  return isExtensionKey(key) ? '' : key.slice(0, Math.max(0, key.indexOf(':')))
}
