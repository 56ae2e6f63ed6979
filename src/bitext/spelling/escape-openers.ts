import { findOpener } from './find-opener.ts'
import type { SpellingItem } from './spelling-items.ts'
import { isLineBreak } from './white-space.ts'

interface OpenerPlace {
  readonly startsLine: boolean
  readonly present: readonly SpellingItem[]
}

/** Escapes what would open a block where a line begins, unless the present target opens it there. */
export function escapeOpeners(
  items: readonly SpellingItem[],
  spellings: string[],
  { startsLine, present }: OpenerPlace,
): void {
  for (let start = 0; start < items.length; ) {
    let end = start
    let line = ''
    while (end < items.length && !breaksLine(items[end])) line += spellings[end++]
    const opener = start > 0 || startsLine ? findOpener(line) : undefined
    if (opener && !isKnownOpener(opener.kind, items[start], { isFirst: start === 0, present })) {
      const index = findAt(spellings, start, opener.at)
      const item = items[index]
      if (item?.type === 'character' && spellings[index] === item.text) {
        spellings[index] = `\\${item.text}`
      }
    }
    start = end + 1
  }
}

function breaksLine(item: SpellingItem | undefined): boolean {
  return item !== undefined && isLineBreak(item)
}

interface LineStart {
  readonly isFirst: boolean
  readonly present: readonly SpellingItem[]
}

function isKnownOpener(
  kind: string,
  item: SpellingItem | undefined,
  { isFirst, present }: LineStart,
): boolean {
  if (isFirst) return findOpener(readFirstLine(present))?.kind === kind
  const place = item?.known?.place
  return place !== undefined && (place === 0 || breaksLine(present[place - 1]))
}

function readFirstLine(present: readonly SpellingItem[]): string {
  const end = present.findIndex(breaksLine)
  return present
    .slice(0, end < 0 ? present.length : end)
    .map(({ known }) => known?.spelling ?? '')
    .join('')
}

/** Index of the item that a line's character at an offset belongs to. */
function findAt(spellings: readonly string[], start: number, offset: number): number {
  let index = start
  for (let left = offset; left >= (spellings[index]?.length ?? Number.POSITIVE_INFINITY); index++) {
    left -= spellings[index]?.length ?? 0
  }
  return index
}
