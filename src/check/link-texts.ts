import type { BitextDocument } from '../bitext/document.ts'
import type { Token } from '../bitext/tokens.ts'
import { readDestinations } from './destinations.ts'
import { normalizeUrl } from './normalize-url.ts'
import type { Range } from './unit-rule.ts'
import { viewUnits } from './unit-view.ts'

/** A link, an image or an include, and what it says. */
export interface LinkText extends Range {
  readonly kind: 'link' | 'image' | 'include'
  /** Without what tells a language. */
  readonly url: string
  /** Between the brackets, in raw Markdown. */
  readonly text: string
}

/** The links, images and includes of a text in the order in which they begin. */
export function readLinkTexts(tokens: readonly Token[], raw: string): LinkText[] {
  return readDestinations(tokens).flatMap(({ value, kind, start, end }) => {
    if (kind !== 'link' && kind !== 'image' && kind !== 'include') return []
    const spelled = raw.slice(start, end)
    const textEnd = spelled.lastIndexOf('](')
    // The first bracket of an include stands before its keyword.
    const bracket = kind === 'include' ? spelled.lastIndexOf('[', textEnd) : spelled.indexOf('[')
    return [
      { kind, url: normalizeUrl(value), text: spelled.slice(bracket + 1, textEnd), start, end },
    ]
  })
}

const cache = new WeakMap<BitextDocument, ReadonlyMap<string, ReadonlyMap<string, number>>>()

/**
 * For each target text of a link: how many units have it with which destination.
 *
 * Units in which the destinations come in another order than in the source tell nothing.
 */
export function countDestinations(
  document: BitextDocument,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const known = cache.get(document)
  if (known) return known
  const counts = new Map<string, Map<string, number>>()
  for (const { unit, source, target } of viewUnits(document)) {
    if (!unit.target.includes('](')) continue
    const links = readLinkTexts(target.tokens, target.raw)
    const order = readLinkTexts(source.tokens, source.raw)
    if (links.some(({ url }, index) => url !== order[index]?.url)) continue
    for (const { text, url } of links) {
      const urls = counts.get(text) ?? new Map<string, number>()
      urls.set(url, (urls.get(url) ?? 0) + 1)
      counts.set(text, urls)
    }
  }
  cache.set(document, counts)
  return counts
}
