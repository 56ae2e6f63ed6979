import type { BlockKind } from '../outline.ts'
import type { SpellingItem } from './spelling-items.ts'
import { isBlank, isHardBreak, isLineBreak, isWhiteSpace } from './white-space.ts'

/** Where a target stands on its lines. */
export interface LinePlace {
  readonly block: BlockKind
  /** True if only block prefixes (white space, `>`, list markers) stand before it on its line. */
  readonly startsLine: boolean
  /** True if nothing but white space stands behind it on its line. */
  readonly endsLine: boolean
  /** True if the line above may belong to the same paragraph. */
  readonly continuesText: boolean
  /** True if the line below may belong to the same paragraph. */
  readonly isContinued: boolean
}

export interface TidiedItems {
  readonly items: readonly SpellingItem[]
  /** What was changed, in words. */
  readonly changes: readonly string[]
}

interface Run {
  readonly items: readonly SpellingItem[]
  readonly isFirst: boolean
  readonly isLast: boolean
}

const space: SpellingItem = { type: 'character', text: ' ' }

/**
 * Takes away the new white space of a target that would end or change its block.
 *
 * A run of white space that the present target has at the same place stays.
 */
export function tidyWhiteSpace(
  items: readonly SpellingItem[],
  present: readonly SpellingItem[],
  place: LinePlace,
): TidiedItems {
  const tidied: SpellingItem[] = []
  const changes = new Set<string>()
  const isIndented = place.startsLine && place.block !== 'html'
  for (let start = 0; start < items.length; ) {
    let end = start
    while (isWhiteSpace(items[end])) end++
    const run = {
      items: items.slice(start, end),
      isFirst: start === 0,
      isLast: end === items.length,
    }
    if (run.isFirst && !run.isLast && isIndented) push(keepIndent(run, present))
    else if (end > start && !isKnownRun(run, present)) push(tidyRun(run, place))
    else push(run)
    for (start = end; start < items.length && !isWhiteSpace(items[start]); start++) {
      const item = items[start]
      if (item) tidied.push(fitCode(item, place, changes))
    }
  }
  return { items: tidied, changes: [...changes] }

  function push(run: TidiedRun): void {
    for (const item of run.items) tidied.push(item)
    if (run.change !== undefined) changes.add(run.change)
  }
}

interface TidiedRun {
  readonly items: readonly SpellingItem[]
  readonly change?: string
}

/** White space at the start of a line may say what the line belongs to. */
function keepIndent(run: Run, present: readonly SpellingItem[]): TidiedRun {
  const end = present.findIndex((item) => !isBlank(item))
  const indent = present.slice(0, Math.max(end, 0))
  const isDeep = indent.length > 1
  if (run.items.length === 0 && !isDeep) return run
  if (isKnownRun(run, present) || readText(run.items) === readText(indent)) return run
  return isDeep
    ? { items: indent, change: 'white space at the start of a line stays as it was' }
    : { items: [], change: 'white space at the start of a line was dropped' }
}

function readText(items: readonly SpellingItem[]): string {
  return items.map(({ text }) => text).join('')
}

/** True if the present target has the very run, and at its edges too. */
function isKnownRun({ items, isFirst, isLast }: Run, present: readonly SpellingItem[]): boolean {
  const first = items[0]?.known?.place
  if (first === undefined) return false
  return (
    items.every(({ known }, index) => known?.place === first + index) &&
    isFirst === (first === 0) &&
    isLast === (first + items.length === present.length)
  )
}

function tidyRun(run: Run, place: LinePlace): TidiedRun {
  const breaks = run.items.filter(isLineBreak)
  const [lineBreak] = breaks
  if (!lineBreak) return tidyBlanks(run, place)
  if (run.isFirst) return { items: [space], change: 'line break at the start became a space' }
  if (run.isLast) {
    return place.endsLine
      ? { items: [], change: 'line break at the end was dropped' }
      : { items: [space], change: 'line break at the end became a space' }
  }
  const line = nameOneLiner(place)
  if (line) return { items: [space], change: `line break in a ${line} became a space` }
  const kept = breaks.find(isHardBreak) ?? breaks.find(({ known }) => known) ?? lineBreak
  if (breaks.length > 1) return { items: [kept], change: 'blank line became a line break' }
  if (run.items.length === 1) return { items: [kept] }
  return { items: [kept], change: 'white space beside a line break was dropped' }
}

function tidyBlanks({ items, isLast }: Run, { endsLine }: LinePlace): TidiedRun {
  if (!isLast || !endsLine || items.length === 1) return { items }
  return { items: [space], change: 'white space at the end of a line became a space' }
}

/** A block that has to stay on its line. */
function nameOneLiner({ block }: LinePlace): string | undefined {
  if (block === 'tableCell') return 'table cell'
  return block === 'heading' ? block : undefined
}

/** Fits a new code into a block that has to stay on its line. */
function fitCode(item: SpellingItem, place: LinePlace, changes: Set<string>): SpellingItem {
  const line = nameOneLiner(place)
  if (!line || item.known || item.type === 'character') return item
  const text = item.text.replaceAll('\n', ' ')
  if (text !== item.text) changes.add(`line break in a ${line} became a space`)
  if (place.block !== 'tableCell') return { ...item, text }
  const escaped = escapePipes(text)
  if (escaped !== text) changes.add('pipe in a code in a table cell was escaped')
  return { ...item, text: escaped }
}

/** GFM, section 4.10: a pipe divides cells unless it is escaped, in code spans too. */
function escapePipes(text: string): string {
  return text.replace(/\\[\s\S]|\|/g, (found) => (found === '|' ? '\\|' : found))
}
