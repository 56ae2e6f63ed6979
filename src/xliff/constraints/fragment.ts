import { isNmtoken } from './structure/attribute-types.ts'

/** A fragment identifier taken apart, or what is wrong with it. */
export type ParsedFragment = Fragment | BrokenFragment

/** XLIFF 2.1, section 4.2: `#/f=file/u=unit/n=note`; what is left out is where the reference stands. */
export interface Fragment {
  readonly type: 'fragment'
  readonly file: string | undefined
  readonly group: string | undefined
  readonly unit: string | undefined
  readonly leaf: FragmentLeaf | undefined
}

/** What a fragment points at inside of a unit, group or file; without a prefix an inline or a segment. */
export interface FragmentLeaf {
  readonly prefix: string
  readonly id: string
}

interface BrokenFragment {
  readonly type: 'broken'
  readonly fault: FragmentFault
  /** The selector that is at fault. */
  readonly selector: string
}

export type FragmentFault =
  | 'syntax'
  | 'prefix-not-nmtoken'
  | 'prefix-too-short'
  | 'unknown-prefix'
  | 'duplicated-prefix'
  | 'bad-order'
  | 'misplaced-leaf'
  | 'no-single-leaf'

const containers = ['f', 'g', 'u']
const coreLeaves = ['n', 'd', 't']
const modules = ['gls', 'mtc', 'mda', 'res', 'slr', 'val', 'fs', 'ctr', 'its', 'itsm', 'pgs']
/** Prefixes of extensions that are in common use; their authorities register them. */
const extensions = ['tbx']
const knownPrefixes = new Set([...containers, ...coreLeaves, ...modules, ...extensions])

/** Takes a reference apart; undefined if it points into another document. */
export function parseFragment(reference: string): ParsedFragment | undefined {
  if (!reference.startsWith('#')) return undefined
  const selectors = reference.slice(reference.startsWith('#/') ? 2 : 1).split('/')
  const fault = selectors.map((selector, index) =>
    findFault(selector, index < selectors.length - 1),
  )
  const first = fault.findIndex((found) => found !== undefined)
  const found = fault[first]
  if (found) return { type: 'broken', fault: found, selector: selectors[first] ?? '' }
  return combine(selectors.map(splitSelector))
}

interface Selector {
  readonly prefix: string
  readonly id: string
}

function splitSelector(selector: string): Selector {
  const at = selector.indexOf('=')
  return { prefix: selector.slice(0, Math.max(0, at)), id: selector.slice(at + 1) }
}

function findFault(selector: string, hasMore: boolean): FragmentFault | undefined {
  const { prefix, id } = splitSelector(selector)
  if (!isNmtoken(id)) return 'syntax'
  if (!selector.includes('=')) return hasMore && knownPrefixes.has(id) ? 'syntax' : undefined
  if (!isNmtoken(prefix)) return prefix === '' ? 'syntax' : 'prefix-not-nmtoken'
  if (knownPrefixes.has(prefix)) return undefined
  return prefix.length < 2 ? 'prefix-too-short' : 'unknown-prefix'
}

function combine(selectors: readonly Selector[]): ParsedFragment {
  const seen = new Map<string, string>()
  let leaf: FragmentLeaf | undefined
  let depth = -1
  for (const { prefix, id } of selectors) {
    const selector = prefix === '' ? id : `${prefix}=${id}`
    const level = containers.indexOf(prefix)
    const fault = findOrderFault({ prefix, level, depth, hasLeaf: leaf !== undefined }, seen)
    if (fault) return { type: 'broken', fault, selector }
    seen.set(prefix, id)
    if (level < 0) leaf = { prefix, id }
    else depth = level
  }
  return { type: 'fragment', file: seen.get('f'), group: seen.get('g'), unit: seen.get('u'), leaf }
}

function findOrderFault(
  at: { prefix: string; level: number; depth: number; hasLeaf: boolean },
  seen: ReadonlyMap<string, string>,
): FragmentFault | undefined {
  if (at.prefix !== '' && seen.has(at.prefix)) return 'duplicated-prefix'
  if (at.hasLeaf) return at.level < 0 ? 'no-single-leaf' : 'misplaced-leaf'
  return at.level >= 0 && at.level < at.depth ? 'bad-order' : undefined
}
