import type { SpellingItem } from './spelling-items.ts'

/** True for a space, a tab, a line break or a hard break. */
export function isWhiteSpace(item: SpellingItem | undefined): boolean {
  return item !== undefined && (isBlank(item) || isLineBreak(item))
}

/** True for a space or a tab. */
export function isBlank({ type, text }: SpellingItem): boolean {
  return type === 'character' && (text === ' ' || text === '\t')
}

/** True for what the next line begins behind. */
export function isLineBreak(item: SpellingItem): boolean {
  return item.type === 'character' ? item.text === '\n' : isHardBreak(item)
}

/** True for the code of a line break that is kept. */
export function isHardBreak({ type, text }: SpellingItem): boolean {
  return type === 'placeholder' && /^(?:[ \t]*|\\)\n$/.test(text)
}
