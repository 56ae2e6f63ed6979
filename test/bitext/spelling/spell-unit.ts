import type { BitextDocument } from '../../../src/bitext/document.ts'
import { parseBitext } from '../../../src/bitext/parse-bitext.ts'
import { readReadable } from '../../../src/bitext/readable-text.ts'
import { readSpellContexts, type SpellContext } from '../../../src/bitext/spelling/spell-context.ts'
import { type SpelledTarget, spellTarget } from '../../../src/bitext/spelling/spell-target.ts'
import type { TargetPart } from '../../../src/bitext/spelling/spelling-items.ts'
import { pair } from '../../pair.ts'

/** Markdown around a pair, by what the pair then is. */
const places = {
  paragraph: ['', ''],
  sentence: ['Erst ', ' Dann'],
  nextLine: ['Erst\n', '\nDann'],
  listItem: ['- ', ''],
  numberedItem: ['1. ', ''],
  quote: ['> ', ''],
  alert: ['> [!NOTE]\n> ', ''],
  heading: ['## ', ''],
  underlined: ['', '\n==='],
  tableCell: ['| a | b |\n|---|---|\n| ', ' | c |'],
  firstCell: ['a | b\n---|---\n', ' | c'],
  html: ['<div>', '</div>'],
  fence: ['```\n', '\n```'],
} as const

export type PlaceName = keyof typeof places

interface UnitTexts {
  readonly target: string
  readonly source?: string
  readonly place?: PlaceName
}

/** The context of a pair that stands at a place. */
export function createContext({ target, source = 'Tide', place }: UnitTexts): SpellContext {
  const [before, behind] = places[place ?? 'paragraph']
  const document = parseBitext(before + pair(target, source) + behind)
  return firstContext(document)
}

function firstContext(document: BitextDocument): SpellContext {
  const [context] = readSpellContexts(document)
  if (!context) throw new Error('The document has no unit')
  return context
}

/** Spells new text for a unit, or its text with one part of it replaced. */
export function spellText(texts: UnitTexts, typed: string | readonly [string, string]) {
  const context = createContext(texts)
  const parts: TargetPart[] =
    typeof typed === 'string'
      ? [{ type: 'text', text: typed }]
      : replaceText(readReadable(context.tokens.target), typed)
  return summarize(spellTarget(parts, context))
}

function replaceText(
  parts: readonly TargetPart[],
  [find, put]: readonly [string, string],
): TargetPart[] {
  let isDone = false
  return parts.map((part) => {
    if (isDone || part.type === 'code' || !part.text.includes(find)) return part
    isDone = true
    return { type: 'text', text: part.text.replace(find, () => put) }
  })
}

export function summarize(spelled: SpelledTarget): string {
  if (spelled.type === 'refused') return `refused: ${spelled.reason}`
  return spelled.text
}
