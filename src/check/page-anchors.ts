import type { BitextDocument } from '../bitext/document.ts'
import { outlineUnits } from '../bitext/outline.ts'
import { nameAnchor } from './anchor-name.ts'

/** What links can point to on the page that a document becomes. */
export interface PageAnchors {
  /** Those that stand in the document as `<a name="…">` or as an `id`. */
  readonly named: ReadonlySet<string>
  /** Those that headings have by their translations. */
  readonly headings: ReadonlySet<string>
}

const namePattern = /[\s"'](?:name|id)[ \t]{0,9}=[ \t]{0,9}["']([^"'<>\r\n]{1,400})["']/g

const cache = new WeakMap<BitextDocument, PageAnchors>()

/** Finds the anchors of a page; computed at the first call and kept. */
export function readPageAnchors(document: BitextDocument): PageAnchors {
  const known = cache.get(document)
  if (known) return known
  const named = Array.from(document.text.matchAll(namePattern), ([, name = '']) => name)
  const anchors = { named: new Set(named), headings: nameHeadings(document) }
  cache.set(document, anchors)
  return anchors
}

/** A heading may consist of several units: then their line is the heading. */
function nameHeadings(document: BitextDocument): Set<string> {
  const lines = new Map<number, string[]>()
  for (const [index, { block, line }] of outlineUnits(document).entries()) {
    const text = document.units[index]?.target
    if (block !== 'heading' || text === undefined) continue
    lines.set(line, [...(lines.get(line) ?? []), text])
  }
  return new Set(
    [...lines.values()].flatMap((texts) => [...texts, texts.join(' ')].map(nameAnchor)),
  )
}
