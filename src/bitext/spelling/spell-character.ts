import { decodeString } from 'micromark-util-decode-string'
import type { SpellingItem } from './spelling-items.ts'
import type { LinePlace } from './tidy-white-space.ts'

/**
 * How much is escaped: what needs it, all new brackets too, all new ASCII
 * punctuation, and at last the punctuation that the present target has raw.
 */
export const spellingLevels = ['needed', 'brackets', 'punctuation', 'everything'] as const
type SpellingLevel = (typeof spellingLevels)[number]

/** How characters are written in one target. */
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

/** The same, and what is written behind it. */
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
  const raw = known?.spelling ?? writeRaw(character, settings)
  if (settings.block === 'code') return raw
  if (!punctuationPattern.test(character)) {
    return known ? raw : (settings.habits.get(character) ?? raw)
  }
  if (opensSpan(character, place) && !isKnownSpan(item, place, settings)) return '&lt;'
  if (raw !== character) return raw
  return mayStayRaw(item, place, settings) ? raw : writeSafely(item, place, settings)
}

function writeRaw(character: string, { lineEnd }: SpellingSettings): string {
  return character === '\n' ? lineEnd : character
}

function opensSpan(character: string, { ahead }: CharacterPlace): boolean {
  return character === '<' && /^\/?span/i.test(ahead)
}

function isKnownSpan(
  { known }: SpellingItem,
  { isFollowedAsKnown }: CharacterPlace,
  { level }: SpellingSettings,
): boolean {
  return known !== undefined && isFollowedAsKnown && level === 'needed'
}

function mayStayRaw(
  { text: character, known }: SpellingItem,
  place: CharacterPlace,
  settings: SpellingSettings,
): boolean {
  if (!known) {
    return !findHabit(character, place, settings) && !isEscapedWhenNew(character, place, settings)
  }
  if (settings.level === 'everything') return !/[\\`*_[\]<>~&!|]/.test(character)
  // Of what the present target has raw only this can get a meaning by what comes behind it.
  if (character === '&') return !formsReference(place.ahead)
  return place.isFollowedAsKnown || !/[\\<!]/.test(character) || !mustEscape(character, place)
}

function writeSafely(
  { text: character, known }: SpellingItem,
  place: CharacterPlace,
  settings: SpellingSettings,
): string {
  const habit = known ? undefined : findHabit(character, place, settings)
  return habit ?? escapeCharacter(character, place, settings)
}

function findHabit(
  character: string,
  { usesEntities }: CharacterPlace,
  { habits }: SpellingSettings,
): string | undefined {
  const habit = habits.get(character)
  return usesEntities && !habit?.startsWith('&') ? undefined : habit
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
  { usesEntities, ahead }: CharacterPlace,
  { level, unsteady }: SpellingSettings,
): string {
  if (usesEntities || unsteady.has(character)) return writeReference(character)
  // Parsers differ on whether `\***` begins a run of two.
  if (/[*_~`]/.test(character) && ahead.startsWith(character)) return writeReference(character)
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
