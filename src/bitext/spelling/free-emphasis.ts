import type { SpellingItem } from './spelling-items.ts'
import type { TidiedItems } from './tidy-white-space.ts'
import { isWhiteSpace } from './white-space.ts'

/**
 * Moves white space at the inner edges of emphasis to the outside, where
 * CommonMark wants it: `** a**` is no emphasis (section 6.2).
 */
export function freeEmphasis(items: readonly SpellingItem[]): TidiedItems {
  const isFree = items.every(
    (item, index) =>
      !(isOpener(item) && isWhiteSpace(items[index + 1])) &&
      !(isCloser(item) && isWhiteSpace(items[index - 1])),
  )
  if (isFree) return { items, changes: [] }
  const freed = moveBehind(moveBehind(items, isCloser).reverse(), isOpener).reverse()
  return { items: freed, changes: ['white space at the edge of emphasis moved out of it'] }
}

function isOpener({ type, text }: SpellingItem): boolean {
  return type === 'start' && /^[*_~]+$/.test(text)
}

function isCloser({ type, text }: SpellingItem): boolean {
  return type === 'end' && /^[*_~]+$/.test(text)
}

/** Moves the white space in front of some codes behind them. */
function moveBehind(
  items: readonly SpellingItem[],
  isMark: (item: SpellingItem) => boolean,
): SpellingItem[] {
  const moved: SpellingItem[] = []
  let waiting: SpellingItem[] = []
  for (const item of items) {
    if (isWhiteSpace(item)) {
      waiting.push(item)
    } else {
      if (!isMark(item)) {
        for (const space of waiting) moved.push(space)
        waiting = []
      }
      moved.push(item)
    }
  }
  return [...moved, ...waiting]
}
