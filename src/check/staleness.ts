import { decodeString } from 'micromark-util-decode-string'
import type { BitextDocument, Unit } from '../bitext/document.ts'
import { matchesSourceHash } from '../bitext/source-hash.ts'

/** How a document stands to the source document of today. */
export interface Staleness {
  /** Units that have a source to look for. */
  readonly units: number
  /** Units whose source no longer stands in the source document, in order. */
  readonly stale: readonly Unit[]
}

const cache = new WeakMap<BitextDocument, { sourceText: string; staleness: Staleness }>()

/**
 * Compares a document with the source document of today.
 *
 * By `ms.openlocfilehash` a document can be current as a whole. If it is not,
 * each source is looked for in the source document, without what the span
 * writer does to texts: white space, escapes, character references, anchors,
 * alt texts and marks of quotes are left aside. The last result is kept with
 * the document.
 */
export function measureStaleness(document: BitextDocument, sourceText: string): Staleness {
  const known = cache.get(document)
  if (known?.sourceText === sourceText) return known.staleness
  const staleness = computeStaleness(document, sourceText)
  cache.set(document, { sourceText, staleness })
  return staleness
}

function computeStaleness(document: BitextDocument, sourceText: string): Staleness {
  const units = document.units.filter(({ source }) => /\S/.test(source))
  if (units.length === 0 || matchesSourceHash(document, sourceText)) {
    return { units: units.length, stale: [] }
  }
  const folded = foldSource(sourceText)
  let from = 0
  const stale = units.filter((unit) => {
    const source = foldSource(unit.source)
    // Sources follow one another, so that the next one is near.
    const next = folded.indexOf(source, from)
    if (next >= 0) from = next + source.length
    return next < 0 && folded.lastIndexOf(source, from) < 0
  })
  return { units: units.length, stale }
}

/** A text without what the span writer changed, and what makes no difference to a translator. */
function foldSource(text: string): string {
  const withoutMarkup = text
    .normalize('NFC')
    .replace(/^(?:[ \t]*>)+/gm, '')
    .replace(/<a name="[^"<>\n]*"><\/a>/g, '')
    .replace(/!\[[^\]]{0,1000}\]/g, '![]')
    .replace(/:::no-loc\(([^()\n]*)\):::/g, '$1')
  return decodeString(dropSpace(withoutMarkup)).replace(/[\s\\]+/g, '')
}

function dropSpace(text: string): string {
  return text.replace(/\s+/g, '')
}
