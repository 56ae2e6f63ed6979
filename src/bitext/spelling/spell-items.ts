import { escapeOpeners } from './escape-openers.ts'
import { type ItemPlace, type SpellingSettings, spellCharacter } from './spell-character.ts'
import type { SpellingItem } from './spelling-items.ts'

// Longer than any character reference.
const lookAhead = 40

/** Writes items as Markdown. */
export function spellItems(items: readonly SpellingItem[], settings: SpellingSettings): string {
  const spellings = spellForwards(items, settings)
  if (settings.block === 'code') return spellings.join('')
  if (settings.block === 'heading') escapeClosingMarks(items, spellings, settings)
  if (settings.block !== 'html') escapeOpeners(items, spellings, settings)
  return spellings.join('')
}

/** From the end to the start, since what follows decides. */
function spellForwards(items: readonly SpellingItem[], settings: SpellingSettings): string[] {
  const places = describePlaces(items, settings)
  const spellings: string[] = Array.from(items, () => '')
  let ahead = settings.behind
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    const place = places[index]
    if (!item || !place) continue
    const isEnd = index === items.length - 1
    const spelling =
      item.type === 'character'
        ? spellCharacter(item, { ...place, ahead, isEnd }, settings)
        : spellCode(item, settings)
    spellings[index] = spelling
    ahead = (spelling.slice(0, lookAhead) + ahead).slice(0, lookAhead)
  }
  return spellings
}

function describePlaces(
  items: readonly SpellingItem[],
  { block, present }: SpellingSettings,
): ItemPlace[] {
  const balanced = findBalancedBrackets(items)
  const inWords = findUnderscoresInWords(items)
  let isAlt = false
  return items.map((item, index) => {
    if (item.type === 'start') isAlt = item.text === '!['
    else if (item.type === 'end') isAlt = false
    const place = item.known?.place
    const next = items[index + 1]
    const isFollowedAsKnown =
      place !== undefined && (next ? next.known?.place === place + 1 : place === present.length - 1)
    return {
      isFollowedAsKnown,
      isInWord: inWords.has(index),
      isBalanced: balanced.has(index),
      usesEntities: isAlt || block === 'html',
    }
  })
}

/** Indexes of brackets that have a partner and can be raw: no destination or label stands behind. */
function findBalancedBrackets(items: readonly SpellingItem[]): Set<number> {
  const balanced = new Set<number>()
  let open: number[] = []
  items.forEach(({ type, text }, index) => {
    if (type === 'start' || type === 'end') open = []
    else if (type === 'character' && text === '[') open.push(index)
    else if (type === 'character' && text === ']') {
      const opener = open.pop()
      const isLinkLike = /^[([:]/.test(items[index + 1]?.text ?? '')
      if (opener !== undefined && !isLinkLike) balanced.add(opener).add(index)
    }
  })
  return balanced
}

const wordPattern = /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu
const bareLinkPattern = /(?:https?:\/\/|www\.)[^\s<>[\]\\*`~]+/gi

/** Indexes of the underscores between letters or digits and in bare links, which are no emphasis. */
function findUnderscoresInWords(items: readonly SpellingItem[]): Set<number> {
  const found = new Set<number>()
  const text = items.map(readOneUnit).join('')
  for (const pattern of [wordPattern, bareLinkPattern]) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      for (let at = index; at < index + match.length; at++) found.add(at)
    }
  }
  return found
}

/** One UTF-16 unit for each item, so that offsets are indexes. */
function readOneUnit({ type, text }: SpellingItem): string {
  if (type !== 'character') return '\n'
  return text.length === 1 ? text : /\p{L}/u.test(text) ? 'x' : '.'
}

function spellCode({ known, text }: SpellingItem, { lineEnd }: SpellingSettings): string {
  return known ? known.spelling : text.replaceAll('\n', lineEnd)
}

/** Number signs at the end of a heading would be taken off it. */
function escapeClosingMarks(
  items: readonly SpellingItem[],
  spellings: string[],
  { present }: SpellingSettings,
): void {
  let start = items.length
  while (isOneOf(items[start - 1], ' \t')) start--
  const end = start
  while (isOneOf(items[start - 1], '#') && spellings[start - 1] === '#') start--
  const isMark = start < end && (start === 0 || isOneOf(items[start - 1], ' \t'))
  const from = items[start]?.known?.place
  const isKnown =
    from !== undefined &&
    from + items.length - start === present.length &&
    items.slice(start).every(({ known }, index) => known?.place === from + index)
  if (isMark && !isKnown) spellings[start] = '\\#'
}

function isOneOf(item: SpellingItem | undefined, characters: string): boolean {
  return item?.type === 'character' && characters.includes(item.text)
}
