import { decodeString } from 'micromark-util-decode-string'
import type { SpellingItem } from './spelling-items.ts'
import type { LinePlace } from './tidy-white-space.ts'

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

/** What an item's neighbours say about it. */
export interface ItemPlace {
  /** True if the same item stands behind it in the present target. */
  readonly isFollowedAsKnown: boolean
  readonly isInWord: boolean
  readonly isBalanced: boolean
  readonly usesEntities: boolean
}

export interface CharacterPlace extends ItemPlace {
  /** What is written behind it. */
  readonly ahead: string
  readonly isEnd: boolean
}

const punctuationPattern = /[!-/:-@[-`{-~]/
const referencePattern = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/
/** Writes a character raw if that is safe, as the document does if it has a habit, else escaped. */
export function spellCharacter(
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
