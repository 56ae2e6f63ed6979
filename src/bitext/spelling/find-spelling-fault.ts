import { isWritable } from '../is-writable.ts'
import { parseBitext } from '../parse-bitext.ts'
import { regenerate } from '../regenerate.ts'
import { tokenizeTexts } from '../tokenize.ts'
import { readBlockShape } from './block-shape.ts'
import type { SpellContext } from './spell-context.ts'
import { isSameItem, readContent, readKnownItems, type SpellingItem } from './spelling-items.ts'

/**
 * Makes a function that says what is wrong with a spelling of a target, or nothing.
 *
 * Right is what leaves the pair one pair, reads back as the wanted items, in the
 * target edition too, and gives the blocks around it the shape that they have.
 */
export function createFaultFinder(
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
    const isSame = readBlockShape(edition, context) === shape && !opensMoreLines(text, shape)
    return isSame ? undefined : 'the text would change the blocks around it'
  }

  /** What a new line belongs to is not certain where the present target opens blocks itself. */
  function opensMoreLines(text: string, presentShape: string): boolean {
    return (
      countLines(text) > countLines(unit.target) && presentShape !== readBlockShape('x', context)
    )
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
  if (lost)
    return `Markdown would not read \`${lost.text}\` as before; put other text beside it, or move it`
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
