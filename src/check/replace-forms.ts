import { quoteText } from './characters.ts'
import { joinEdits } from './join-edits.ts'
import { findSurplus, listKinds } from './surplus.ts'
import type { UnitProblem } from './unit-rule.ts'
import type { UnitView } from './unit-view.ts'

/** Reports compatibility forms that the source does not have; the fix puts the ordinary ones there. */
export function* replaceForms(
  { target, source }: UnitView,
  pattern: RegExp,
  name: string,
): Generator<UnitProblem> {
  const surplus = findSurplus(target.prose, source.prose, pattern)
  if (surplus.length === 0) return
  const edits = surplus.map(({ text, start, end }) => ({
    ...target.findRaw(start, end),
    text: text.normalize('NFKC'),
  }))
  // A form that is spelled as an entity, or has markup inside, is left to the author.
  const isPlain = edits.every(
    ({ start, end }, index) => target.raw.slice(start, end) === surplus[index]?.text,
  )
  const [first] = edits
  const fix = isPlain ? joinEdits(target.raw, edits) : undefined
  const actual = listKinds(surplus, (text) => quoteText(text)).join(', ')
  const expected = listKinds(surplus, (text) => quoteText(text.normalize('NFKC'))).join(', ')
  yield {
    message: `Unexpected ${name} ${actual} in target, expected ${expected}`,
    ...(first ? { target: { start: first.start, end: first.end } } : {}),
    ...(fix ? { fix } : {}),
  }
}
