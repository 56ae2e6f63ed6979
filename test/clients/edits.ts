import type { BitextDocument, Unit } from '../../src/bitext/document.ts'

/**
 * What a translator does to the target of a unit.
 *
 * `moveCode` moves the only code span to the front, with `: ` behind it;
 * `fill` puts a text and the whole source, codes included, into an empty target.
 */
export type Change =
  | { readonly type: 'append'; readonly text: string }
  | { readonly type: 'prepend'; readonly text: string }
  | { readonly type: 'moveCode' }
  | { readonly type: 'fill'; readonly text: string }

export interface Edit {
  readonly id: string
  readonly change: Change
}

interface Wish {
  readonly change: Change
  readonly fits: (unit: Unit) => boolean
}

const plainText = /^[^`*_[\]<>\\&|~!]+$/

const wishes: readonly Wish[] = [
  {
    change: { type: 'fill', text: 'Nouveau: ' },
    fits: ({ target }) => target === '',
  },
  {
    change: { type: 'append', text: ' (neu)' },
    fits: ({ target }) => plainText.test(target),
  },
  {
    change: { type: 'append', text: ' "A" & B < C' },
    fits: ({ target }) => plainText.test(target),
  },
  {
    change: { type: 'moveCode' },
    fits: ({ target }) => /^[^`*_[\]<>\\&|~!]+`[^`<>\\&|]+`[^`*_[\]<>\\&|~!]*$/.test(target),
  },
  { change: { type: 'prepend', text: 'Neu: ' }, fits: ({ target }) => target.includes('](') },
  // An import may spell a character as the rest of the target does, so these bring none that the
  // target escapes or writes as an entity.
  {
    change: { type: 'append', text: ' "A" + B' },
    fits: ({ target }) => /\\\S/.test(target) && !/\\["+]/.test(target),
  },
  { change: { type: 'prepend', text: 'B + C: ' }, fits: ({ target }) => /&\w+;/.test(target) },
  { change: { type: 'append', text: ' 5 %' }, fits: ({ target }) => target.includes('**') },
  { change: { type: 'prepend', text: 'é ü ' }, fits: ({ target }) => target.includes('<') },
  { change: { type: 'append', text: ' x' }, fits: ({ target }) => target !== target.trim() },
  { change: { type: 'append', text: '\u00A0…' }, fits: ({ target }) => target.includes('\n') },
]

/** One edit for each kind of text that a document has, of the units that `isEligible` lets through. */
export function chooseEdits(
  { units }: BitextDocument,
  isEligible: (unit: Unit) => boolean = () => true,
): Edit[] {
  const edits = new Map<string, Edit>()
  for (const { change, fits } of wishes) {
    const unit = units.find((unit) => !edits.has(unit.id) && fits(unit) && isEligible(unit))
    if (unit) edits.set(unit.id, { id: unit.id, change })
  }
  return [...edits.values()]
}

/** The target's Markdown after a change, made from the Markdown alone. */
function applyChange({ source, target }: Unit, change: Change): string {
  switch (change.type) {
    case 'append':
      return insertBefore(target, /\s*$/, change.text)
    case 'prepend':
      return insertBefore(target, /(?<=^\s*)(?!\s)/, change.text)
    case 'fill':
      return change.text + source
    case 'moveCode': {
      const code = /`[^`]+`/.exec(target)?.[0] ?? ''
      return `${code}: ${target.replace(code, '')}`
    }
  }
}

/** The document with the changed targets and not one other character. */
export function applyEdits({ text, units }: BitextDocument, edits: readonly Edit[]): string {
  const changes = new Map(edits.map(({ id, change }) => [id, change]))
  let result = ''
  let end = 0
  for (const unit of units) {
    const change = changes.get(unit.id)
    if (!change) continue
    result += text.slice(end, unit.targetStart) + applyChange(unit, change)
    end = unit.targetStart + unit.target.length
  }
  return result + text.slice(end)
}

/** Tools keep the space at a text's ends and let nobody edit it. */
function insertBefore(text: string, place: RegExp, insertion: string): string {
  return text.replace(place, (space) => insertion + space)
}
