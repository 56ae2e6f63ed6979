import type { XliffFamily } from './namespaces.ts'
import type { XliffProblem } from './problem.ts'

/** What rules know beyond the element that they look at. */
export interface Scope {
  readonly family: XliffFamily
  /** `srcLang`; undefined if the root has none. */
  readonly sourceLanguage: string | undefined
  readonly targetLanguage: string | undefined
  readonly document: Registry
  readonly file: Registry
  /** Looks again when all of the file, or all of the document, has been read. */
  readonly later: (end: 'file' | 'document', check: () => Iterable<XliffProblem>) => void
}

/** Ids by kind that have been seen. */
export interface Registry {
  /** Notes an id; false if the kind has it already. */
  readonly add: (kind: string, id: string) => boolean
  readonly has: (kind: string, id: string) => boolean
  readonly isEmpty: (kind: string) => boolean
}

export function createRegistry(): Registry {
  const kinds = new Map<string, Set<string>>()
  return {
    add: (kind, id) => {
      const ids = kinds.get(kind) ?? new Set()
      kinds.set(kind, ids)
      if (ids.has(id)) return false
      ids.add(id)
      return true
    },
    has: (kind, id) => kinds.get(kind)?.has(id) ?? false,
    isEmpty: (kind) => !kinds.has(kind),
  }
}
