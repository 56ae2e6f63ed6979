import { hasBareStar, hasEscapedStar } from '../star-escapes.ts'
import { createFaultFinder } from './find-spelling-fault.ts'
import { freeEmphasis } from './free-emphasis.ts'
import { spellingLevels } from './spell-character.ts'
import type { SpellContext } from './spell-context.ts'
import { spellItems } from './spell-items.ts'
import { readHabits } from './spelling-habits.ts'
import {
  alignItems,
  isSameItem,
  readItems,
  readKnownItems,
  type SpellingItem,
  type TargetPart,
} from './spelling-items.ts'
import { type TidiedItems, tidyWhiteSpace } from './tidy-white-space.ts'

/** A new target as Markdown, or why it cannot be written where the unit stands. */
export type SpelledTarget =
  | {
      readonly type: 'spelled'
      readonly text: string
      /** What was made safe, in words, such as `line break in a heading became a space`. */
      readonly changes: readonly string[]
    }
  | { readonly type: 'refused'; readonly reason: string }

/**
 * Writes the readable parts of a new target as Markdown for where its unit stands.
 *
 * Parts equal to the present target's are its very bytes, and what both have
 * keeps its spelling. New characters are raw where that is safe and escaped
 * where not. What is returned reads back as the parts, but for `changes`, and
 * leaves the pair and the blocks around it whole.
 */
export function spellTarget(parts: readonly TargetPart[], context: SpellContext): SpelledTarget {
  const present = readKnownItems(context.tokens.target)
  const wanted = readItems(parts)
  if (areSame(present, wanted)) return { type: 'spelled', text: context.unit.target, changes: [] }

  const { items, changes } = fitItems(alignItems(present, wanted), present, context)
  const findFault = createFaultFinder(items, present, context)
  const settings = {
    ...context,
    present,
    habits: readHabits(context.tokens),
    unsteady: findUnsteady(context.unit.source),
  }
  let reason = ''
  let last: string | undefined
  for (const level of spellingLevels) {
    const text = spellItems(items, { ...settings, level })
    if (text === last) continue
    last = text
    const fault = findFault(text)
    if (fault === undefined) return { type: 'spelled', text, changes }
    reason = fault
  }
  return { type: 'refused', reason }
}

/** Changes what cannot stand where the unit stands. */
function fitItems(
  items: readonly SpellingItem[],
  present: readonly SpellingItem[],
  context: SpellContext,
): TidiedItems {
  if (context.block === 'code') return { items, changes: [] }
  const freed = freeEmphasis(items)
  const tidied = tidyWhiteSpace(freed.items, present, context)
  return { items: tidied.items, changes: [...freed.changes, ...tidied.changes] }
}

function areSame(present: readonly SpellingItem[], wanted: readonly SpellingItem[]): boolean {
  return (
    present.length === wanted.length &&
    present.every((item, index) => isSameItem(item, wanted[index]))
  )
}

/** The characters that lose their backslash when the span writer's are taken away. */
function findUnsteady(source: string): Set<string> {
  const unsteady = new Set<string>()
  if (hasBareStar(source) || hasEscapedStar(source)) unsteady.add('*')
  if (!source.includes('\\`')) unsteady.add('`')
  return unsteady
}
