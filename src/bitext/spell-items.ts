import { decodeString } from 'micromark-util-decode-string'
import { findOpener } from './find-opener.ts'
import type { SpellingItem } from './spelling-items.ts'
import type { LinePlace } from './tidy-white-space.ts'
import { isLineBreak } from './white-space.ts'

/**
 * How much is escaped: what needs it, all new brackets too, all new ASCII
 * punctuation, and at last the punctuation that the present target has raw.
 */
export const spellingLevels = ['needed', 'brackets', 'punctuation', 'everything'] as const
export type SpellingLevel = (typeof spellingLevels)[number]

export interface SpellingSettings extends LinePlace {
  readonly level: SpellingLevel
  readonly lineEnd: string
  /** The character directly behind the target, or nothing. */
  readonly behind: string
  /** Spellings of characters that the document's author always escapes. */
  readonly habits: ReadonlyMap<string, string>
  /** Characters whose backslash would get lost on the way to the target edition. */
  readonly unsteady: ReadonlySet<string>
  readonly present: readonly SpellingItem[]
}

const punctuationPattern = /[!-/:-@[-`{-~]/
const referencePattern = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/
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

interface ItemPlace {
  /** True if the same item stands behind it in the present target. */
  readonly isFollowedAsKnown: boolean
  readonly isInWord: boolean
  readonly isBalanced: boolean
  readonly usesEntities: boolean
}

interface CharacterPlace extends ItemPlace {
  /** What is written behind it. */
  readonly ahead: string
  readonly isEnd: boolean
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

function findBalancedBrackets(items: readonly SpellingItem[]): Set<number> {
  const balanced = new Set<number>()
  let open: number[] = []
  items.forEach(({ type, text }, index) => {
    if (type === 'start' || type === 'end') open = []
    else if (type === 'character' && text === '[') open.push(index)
    else if (type === 'character' && text === ']') {
      const opener = open.pop()
      if (opener !== undefined) balanced.add(opener).add(index)
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

function spellCharacter(
  item: SpellingItem,
  place: CharacterPlace,
  settings: SpellingSettings,
): string {
  const { text: character, known } = item
  if (settings.block === 'code') return known?.spelling ?? writeRaw(character, settings)
  const raw = known?.spelling ?? writeRaw(character, settings)
  if (!punctuationPattern.test(character)) {
    return known ? raw : (settings.habits.get(character) ?? raw)
  }
  if (opensSpan(character, place) && (!known || !place.isFollowedAsKnown)) return '&lt;'
  const isRaw = raw === character
  if (!isRaw) return raw
  if (known) {
    const isDue =
      settings.level === 'everything'
        ? /[\\`*_[\]<>~&!|]/.test(character)
        : dependsOnNext(character) && !place.isFollowedAsKnown && mustEscape(character, place)
    return isDue ? escapeCharacter(character, place, settings) : raw
  }
  const habit = settings.habits.get(character)
  if (habit !== undefined && (!place.usesEntities || habit.startsWith('&'))) return habit
  return isEscapedWhenNew(character, place, settings)
    ? escapeCharacter(character, place, settings)
    : raw
}

function writeRaw(character: string, { lineEnd }: SpellingSettings): string {
  return character === '\n' ? lineEnd : character
}

function opensSpan(character: string, { ahead }: CharacterPlace): boolean {
  return character === '<' && /^\/?span/i.test(ahead)
}

function dependsOnNext(character: string): boolean {
  return character === '\\' || character === '&' || character === '<' || character === '!'
}

function isEscapedWhenNew(
  character: string,
  place: CharacterPlace,
  { level, block }: SpellingSettings,
): boolean {
  if (level === 'punctuation' || level === 'everything') return true
  if (level === 'brackets' && /[[\]()<>!\\&]/.test(character)) return true
  return character === '|' ? block === 'tableCell' : mustEscape(character, place)
}

/** True for what has a meaning here, or could have one together with a neighbouring unit. */
function mustEscape(character: string, place: CharacterPlace): boolean {
  const { ahead, isEnd } = place
  switch (character) {
    case '*':
    case '`':
    case '~':
      return true
    case '_':
      return !place.isInWord
    case '\\':
      return isEnd || /^[\n\r!-/:-@[-`{-~]/.test(ahead)
    case '&':
      return formsReference(ahead)
    case '<':
      return isEnd || /^[A-Za-z/!?]/.test(ahead)
    case '!':
      return ahead.startsWith('[')
    case '[':
      return !place.isBalanced
    case ']':
      return !place.isBalanced || /^[([:]/.test(ahead)
    default:
      return false
  }
}

function formsReference(ahead: string): boolean {
  const reference = referencePattern.exec(`&${ahead}`)?.[0]
  return reference !== undefined && decodeString(reference) !== reference
}

function escapeCharacter(
  character: string,
  { usesEntities }: CharacterPlace,
  { level, unsteady }: SpellingSettings,
): string {
  if (usesEntities || unsteady.has(character)) return writeReference(character)
  const isStarLike = character === '*' || character === '`'
  if (level !== 'needed' && isStarLike) return writeReference(character)
  return character === '&' ? '&amp;' : `\\${character}`
}

function writeReference(character: string): string {
  if (character === '&') return '&amp;'
  if (character === '<') return '&lt;'
  if (character === '>') return '&gt;'
  return `&#${character.codePointAt(0)};`
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

/** Escapes what would open a block where a line begins, unless the present target opens it there. */
function escapeOpeners(
  items: readonly SpellingItem[],
  spellings: string[],
  { startsLine, present }: SpellingSettings,
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
