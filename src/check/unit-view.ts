import type { BitextDocument, Unit } from '../bitext/document.ts'
import { type BlockKind, outlineUnits, type UnitOutline } from '../bitext/outline.ts'
import { tokenizeUnits, type UnitTokens } from '../bitext/tokenize-units.ts'
import type { Token } from '../bitext/tokens.ts'
import { features } from './features.ts'
import { LazyTextView, type TextView } from './text-view.ts'

/** A unit as rules see it: what they ask for is computed at the first call and kept for all. */
export interface UnitView {
  readonly unit: Unit
  /** Number of the unit in the document, from 0. */
  readonly index: number
  readonly target: TextView
  readonly source: TextView
  /** The block that the unit stands in. */
  readonly block: BlockKind
}

/** The units of a document, and what each has in its texts: bits of `features` by the unit's index. */
export interface DocumentView {
  readonly units: readonly UnitView[]
  readonly targets: Int32Array
  readonly sources: Int32Array
  /** What any target has. */
  readonly inTargets: number
  /** What any source has. */
  readonly inSources: number
}

const cache = new WeakMap<BitextDocument, DocumentView>()

/** The views of a document's units, in order. */
export function viewUnits(document: BitextDocument): readonly UnitView[] {
  return viewDocument(document).units
}

/** The views of a document's units and their features; computed at the first call and kept. */
export function viewDocument(document: BitextDocument): DocumentView {
  const known = cache.get(document)
  if (known) return known
  const parts = new DocumentParts(document)
  const targets = new Int32Array(document.units.length)
  const sources = new Int32Array(document.units.length)
  let inTargets = 0
  let inSources = 0
  const units = document.units.map((unit, index) => {
    const view = new LazyUnitView(parts, unit, index)
    targets[index] = view.target.features
    sources[index] = view.source.features
    inTargets |= view.target.features
    inSources |= view.source.features
    return view
  })
  const view = { units, targets, sources, inTargets, inSources }
  cache.set(document, view)
  return view
}

/** Whether both texts are there, so that they can be compared. */
export function isCompared({ source, target }: UnitView): boolean {
  return (source.features & target.features & features.text) !== 0
}

/** What is computed for all units of a document at once. */
class DocumentParts {
  private readonly document: BitextDocument
  private tokens: readonly UnitTokens[] | undefined = undefined
  private outline: readonly UnitOutline[] | undefined = undefined

  constructor(document: BitextDocument) {
    this.document = document
  }

  readTokens(index: number): UnitTokens | undefined {
    this.tokens ??= tokenizeUnits(this.document)
    return this.tokens[index]
  }

  readBlock(index: number): BlockKind {
    this.outline ??= outlineUnits(this.document)
    return this.outline[index]?.block ?? 'paragraph'
  }
}

class LazyUnitView implements UnitView {
  readonly unit: Unit
  readonly index: number
  readonly target: TextView
  readonly source: TextView
  private readonly parts: DocumentParts

  constructor(parts: DocumentParts, unit: Unit, index: number) {
    this.unit = unit
    this.index = index
    this.parts = parts
    this.target = new LazyTextView(unit.target, this, 'target')
    this.source = new LazyTextView(unit.source, this, 'source')
  }

  readTokens(side: 'target' | 'source'): readonly Token[] {
    return this.parts.readTokens(this.index)?.[side] ?? []
  }

  get block(): BlockKind {
    return this.parts.readBlock(this.index)
  }
}
