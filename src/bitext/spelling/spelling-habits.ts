import { hasBareStar, hasEscapedStar } from '../star-escapes.ts'
import type { UnitTokens } from '../tokenize-units.ts'
import { joinTokens } from '../tokens.ts'
import { readKnownItems, type SpellingItem } from './spelling-items.ts'

/**
 * The characters that the target, or else the source, always spells in one
 * escaped way, such as `&nbsp;` for a no-break space.
 *
 * A backslash that the span writer put before `*` or a backtick is no habit:
 * it gets lost on the way to the target edition.
 */
export function readHabits({ target, source }: UnitTokens): Map<string, string> {
  const spellings = readSpellings(readKnownItems(source))
  for (const entry of readSpellings(readKnownItems(target))) spellings.set(...entry)
  const habits = new Map<string, string>()
  for (const [character, [spelling, ...others]] of spellings) {
    if (spelling === undefined || others.length > 0 || spelling === character) continue
    if (!/^[\p{L}\p{N} \n]$/u.test(character)) habits.set(character, spelling)
  }
  for (const spelling of listWriterEscapes(joinTokens(source))) {
    if (habits.get(spelling.slice(1)) === spelling) habits.delete(spelling.slice(1))
  }
  return habits
}

function listWriterEscapes(source: string): string[] {
  const isStarWriters = hasBareStar(source) && !hasEscapedStar(source)
  return [...(isStarWriters ? ['\\*'] : []), ...(source.includes('\\`') ? [] : ['\\`'])]
}

function readSpellings(items: readonly SpellingItem[]): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>()
  for (const { type, text, known } of items) {
    if (type !== 'character' || !known) continue
    const found = spellings.get(text) ?? new Set()
    spellings.set(text, found.add(known.spelling))
  }
  return spellings
}
