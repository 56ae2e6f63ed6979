import type { Inline, InlineCode, XliffUnit } from '../model.ts'
import { isCode } from '../original-data.ts'
import type { UnitView, ViewPart } from '../unit-view.ts'
import { isEmphasis } from './compare-codes.ts'
import { pushText, restoreFlattened } from './restore-flattened.ts'

/** A target as it came back, with Markdown for all of its codes. */
export type ResolvedTarget =
  | { readonly type: 'resolved'; readonly parts: readonly ViewPart[] }
  /** A code that is none of the unit's and brings no Markdown of its own. */
  | { readonly type: 'foreign'; readonly id: string }

/**
 * Finds the Markdown of a returned target's codes, whatever a tool did to them.
 *
 * A code keeps the Markdown that it brings; one that brings none (`x`, `g`, an
 * emptied `ph`) is found by its id among the unit's own codes. Where a tool made
 * plain text of all codes, their Markdown is found in the text.
 */
export function resolveTarget(inlines: readonly Inline[], view: UnitView): ResolvedTarget {
  const known = collectCodes(view)
  const parts: ViewPart[] = []
  for (const inline of inlines) {
    if (inline.type === 'text') {
      pushText(parts, inline.text)
    } else if (isCode(inline)) {
      const text = inline.native || known.get(nameCode(inline))
      if (!text || inline.content) return { type: 'foreign', id: inline.id }
      parts.push({ type: 'code', token: { type: inline.type, text } })
    } else if (inline.type === 'other' && inline.node.type === 'element') {
      return { type: 'foreign', id: inline.node.name }
    }
  }
  return { type: 'resolved', parts: restoreFlattened(parts, view) }
}

/** Leaves out emphasis around nothing, which Markdown does not have: its text was deleted. */
export function dropEmptyEmphasis(parts: readonly ViewPart[]): readonly ViewPart[] {
  const kept: ViewPart[] = []
  for (const part of parts) {
    const last = kept.at(-1)
    const isEnd = part.type === 'code' && part.token.type === 'end' && isEmphasis(part.token.text)
    const isEmpty = isEnd && last?.type === 'code' && last.token.type === 'start'
    if (isEmpty && last.token.text === part.token.text) kept.pop()
    else if (part.type === 'text') pushText(kept, part.text)
    else kept.push(part)
  }
  return kept
}

/** The inlines of all segments in the order of the target. */
export function joinTargets({ segments }: XliffUnit): readonly Inline[] | undefined {
  const [first, ...more] = segments
  if (more.length === 0) return first?.target?.inlines
  if (!segments.some(({ type, target }) => type === 'segment' && target)) return undefined
  const placed = segments.map((segment, index) => ({
    segment,
    order: readOrder(segment) ?? index + 1,
  }))
  return placed
    .sort((left, right) => left.order - right.order)
    .flatMap(({ segment }) => {
      const { type, source, target } = segment
      // What stands between sentences is the same in both texts unless it says otherwise.
      return (target ?? (type === 'ignorable' ? source : undefined))?.inlines ?? []
    })
}

/** Inlines as tools show them that know no codes: with the Markdown of those that bring it. */
export function readInlineText(inlines: readonly Inline[]): string {
  const texts = inlines.map((inline) => {
    if (inline.type === 'text') return inline.text
    return isCode(inline) ? (inline.native ?? '') : ''
  })
  return texts.join('')
}

/** The inlines of all segments' sources. */
export function joinSources({ segments }: XliffUnit): readonly Inline[] {
  return segments.flatMap(({ source }) => source.inlines)
}

/** 2.x, `order`: where a segment's target stands among the unit's, from 1. */
function readOrder({ target }: XliffUnit['segments'][number]): number | undefined {
  const order = target?.attributes?.find(({ name }) => name === 'order')?.value
  return order !== undefined && /^[1-9]\d{0,8}$/.test(order) ? Number(order) : undefined
}

/** The Markdown of a unit's codes, by type and id; the target's own go before the source's. */
function collectCodes({ source, target }: UnitView): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  for (const inline of [...source.inlines, ...target.inlines]) {
    if (isCode(inline) && inline.native !== undefined) codes.set(nameCode(inline), inline.native)
  }
  return codes
}

function nameCode({ type, id }: InlineCode): string {
  return `${type} ${id}`
}
