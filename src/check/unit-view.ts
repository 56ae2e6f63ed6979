import type { BitextDocument, Unit } from '../bitext/document.ts'
import { type BlockKind, outlineUnits } from '../bitext/outline.ts'
import { tokenizeUnits } from '../bitext/tokenize-units.ts'
import { createTextView, type TextView } from './text-view.ts'

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

const cache = new WeakMap<BitextDocument, readonly UnitView[]>()

/** The views of a document's units, in order. */
export function viewUnits(document: BitextDocument): readonly UnitView[] {
  const known = cache.get(document)
  if (known) return known
  const views = document.units.map((unit, index) => new LazyUnitView(document, unit, index))
  cache.set(document, views)
  return views
}

/** Whether both texts are there, so that they can be compared. */
export function isCompared({ source, target }: Unit): boolean {
  return /\S/.test(source) && /\S/.test(target)
}

class LazyUnitView implements UnitView {
  readonly unit: Unit
  readonly index: number
  readonly #document: BitextDocument
  #target: TextView | undefined
  #source: TextView | undefined

  constructor(document: BitextDocument, unit: Unit, index: number) {
    this.unit = unit
    this.index = index
    this.#document = document
  }

  get target(): TextView {
    this.#target ??= createTextView(
      this.unit.target,
      () => tokenizeUnits(this.#document)[this.index]?.target ?? [],
    )
    return this.#target
  }

  get source(): TextView {
    this.#source ??= createTextView(
      this.unit.source,
      () => tokenizeUnits(this.#document)[this.index]?.source ?? [],
    )
    return this.#source
  }

  get block(): BlockKind {
    return outlineUnits(this.#document)[this.index]?.block ?? 'paragraph'
  }
}
