import type { BitextDocument } from '../bitext/document.ts'
import { createLineIndex } from '../bitext/line-index.ts'
import { listMetadata, type MetadataItem } from '../bitext/metadata.ts'
import type { Problem } from '../finding.ts'
import { digestText } from './digest.ts'
import type { XliffSegment, XliffUnit } from './model.ts'
import { cleanLabel, findIllegalCharacter, nameCharacter } from './xml/xml-text.ts'

/** A text outside all pairs, and the id of its unit. */
export interface MetadataEntry {
  readonly id: string
  readonly item: MetadataItem
}

/** Lists a document's texts outside all pairs; ids are `title`, `description`, `alt-1` and so on. */
export function listMetadataEntries({ text, units }: BitextDocument): MetadataEntry[] {
  let images = 0
  return listMetadata(text, units).map((item) => ({
    id: item.kind === 'altText' ? `alt-${++images}` : item.kind,
    item,
  }))
}

/** True for the ids of such units. */
export function isMetadataId(id: string): boolean {
  return /^(?:title|description|alt-[1-9]\d*)$/.test(id)
}

export interface MetadataSettings {
  /** Text of the source document, where the texts have their sources. */
  readonly sourceText: string | undefined
  readonly state: Pick<XliffSegment, 'state' | 'stateQualifier'>
}

/** A unit, and where it stands among the others. */
export interface PlacedUnit {
  readonly unit: XliffUnit
  /** UTF-16 offset. */
  readonly start: number
}

/**
 * The units of a document's texts outside all pairs.
 *
 * The sources are the source document's: of the same key, or of the image with
 * the same destination. One without a source is there for context alone.
 */
export function listMetadataUnits(
  document: BitextDocument,
  { sourceText, state }: MetadataSettings,
): PlacedUnit[] {
  const findPlace = createLineIndex(document.text)
  const findSource = createSourceFinder(sourceText)
  return listMetadataEntries(document).flatMap(({ id, item }): PlacedUnit[] => {
    if (findIllegalCharacter(item.text) >= 0) return []
    const found = findSource(item)
    const source = found && findIllegalCharacter(found) < 0 ? found : undefined
    const target = { inlines: [{ type: 'text' as const, text: item.text }] }
    const segment: XliffSegment =
      source === undefined
        ? { type: 'segment', source: target }
        : {
            type: 'segment',
            source: { inlines: [{ type: 'text', text: source }] },
            target,
            ...state,
          }
    const unit: XliffUnit = {
      type: 'unit',
      id,
      segments: [segment],
      ...(source === undefined ? { isTranslatable: false } : {}),
      space: 'preserve',
      digests: { source: digestText(source ?? ''), target: digestText(item.text) },
      location: { line: findPlace(item.start).line, headingPath: [] },
      notes: [{ category: 'metadata', text: describe(item) }],
    }
    return [{ unit, start: item.start }]
  })
}

/** The texts outside all pairs that are left out, because XML cannot hold them. */
export function findMetadataObstacles(document: BitextDocument): Problem[] {
  return listMetadataEntries(document).flatMap(({ id, item }) => {
    const at = findIllegalCharacter(item.text)
    if (at < 0) return []
    const character = nameCharacter(item.text, at)
    const message = `Unexpected character ${character}, expected text that XML can hold; it is left out`
    return [{ offset: item.start, unitId: id, message }]
  })
}

function describe({ kind, url = '' }: MetadataItem): string {
  return kind === 'altText' ? `Alt text of the image ${cleanLabel(url)}` : `The document's ${kind}`
}

/** Finds the source of each item, asked in order: of two images with one destination the second has the second's. */
function createSourceFinder(
  sourceText: string | undefined,
): (item: MetadataItem) => string | undefined {
  const waiting = sourceText === undefined ? [] : listMetadata(sourceText)
  return ({ kind, url }) => {
    const index = waiting.findIndex((source) => {
      return source.kind === kind && readImageName(source.url) === readImageName(url)
    })
    return index < 0 ? undefined : waiting.splice(index, 1)[0]?.text
  }
}

/** Localized documents may name an image by another path. */
function readImageName(url: string | undefined): string | undefined {
  return url?.replace(/^.*\//, '').toLowerCase()
}
