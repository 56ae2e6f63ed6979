import { readBlockShape } from './block-shape.ts'
import { freeEmphasis } from './free-emphasis.ts'
import { isWritable } from './is-writable.ts'
import { parseBitext } from './parse-bitext.ts'
import { regenerate } from './regenerate.ts'
import type { SpellContext } from './spell-context.ts'
import { spellItems, spellingLevels } from './spell-items.ts'
import { readHabits } from './spelling-habits.ts'
import {
  alignItems,
  isSameItem,
  readContent,
  readItems,
  readKnownItems,
  type SpellingItem,
  type TargetPart,
} from './spelling-items.ts'
import { hasBareStar, hasEscapedStar } from './star-escapes.ts'
import { type TidiedItems, tidyWhiteSpace } from './tidy-white-space.ts'
import { tokenizeTexts } from './tokenize.ts'

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

/** Says what is wrong with a spelling, or nothing. */
function createFaultFinder(
  items: readonly SpellingItem[],
  present: readonly SpellingItem[],
  context: SpellContext,
): (text: string) => string | undefined {
  const { unit, block, definitions } = context
  const wanted = readContent(items)
  const readTexts = (...texts: string[]) => tokenizeTexts(texts, definitions).map(readKnownItems)
  const presentText = unit.target.trim() === '' ? 'x' : unit.target
  const presentEdition = readEdition(unit, presentText)
  const isEditionSteady =
    presentEdition === presentText ||
    new Set(readTexts(presentEdition, presentText).map(readContent)).size === 1
  let shape: string | undefined

  return (text) => {
    if (!isWritable(text)) return 'span markup would break the pair'
    const edition = readEdition(unit, text)
    if (block === 'code') {
      if (countLines(text) > countLines(unit.target)) return 'a code block takes no new line'
    } else {
      const texts = isEditionSteady && edition !== text ? [text, edition] : [text]
      const misread = readTexts(...texts).find((read) => readContent(read) !== wanted)
      if (misread) return describeMisreading(items, misread)
    }
    if (text.trim() === '' || isPlainLine(text, context)) return undefined
    shape ??= readBlockShape(presentEdition, context)
    return readBlockShape(edition, context) === shape
      ? undefined
      : 'the text would change the blocks around it'
  }

  function isPlainLine(text: string, { startsLine }: SpellContext): boolean {
    const isOpen = !startsLine || /^\p{L}/u.test(text)
    return isOpen && !/[\r\n|]/.test(text) && !/[\r\n|]/.test(unit.target) && !startsOddly(present)
  }
}

/** Names the first code that is lost or made by reading a spelling back. */
function describeMisreading(
  items: readonly SpellingItem[],
  misread: readonly SpellingItem[],
): string {
  const wanted = items.filter(({ type }) => type !== 'character')
  const read = misread.filter(({ type }) => type !== 'character')
  const at = wanted.findIndex((item, index) => !isSameItem(item, read[index]))
  const lost = wanted[at]
  if (lost) return `\`${lost.text}\` would be no markup here, or other markup`
  const made = read[wanted.length]
  return made
    ? `the text would become the markup \`${made.text}\``
    : 'the text would read otherwise'
}

function startsOddly([first]: readonly SpellingItem[]): boolean {
  return first !== undefined && !/^\p{L}/u.test(first.text)
}

function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length
}

/** A unit's target as the target edition has it. */
function readEdition({ source }: SpellContext['unit'], target: string): string {
  if (!/\\[*`]|\\[ \u00A0]\\?\*/.test(target)) return target
  const text = `<span data-ttu-id="1">${target}</span><span class="sxs-lookup"><span data-stu-id="1">${source}</span></span>`
  const document = parseBitext(text)
  return document.units[0]?.target === target && document.units.length === 1
    ? regenerate(document, 'target', { emptyTarget: 'omit' })
    : target
}
