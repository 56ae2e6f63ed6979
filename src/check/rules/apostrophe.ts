import { joinEdits } from '../join-edits.ts'
import { usesApostrophes } from '../language/apostrophe.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const wrongPattern = /(?<=\p{L})['`´‘](?=\p{L})/gu

/** Reports a straight apostrophe, or an accent in its place, inside a word. */
export const apostrophe = createComparisonRule({
  id: 'apostrophe',
  severity: 'warning',
  preset: 'strict',
  description: 'An apostrophe inside a word is `’`',
  details: `French, Italian, Dutch, Ukrainian, Turkish and some others have words with an apostrophe inside. Typography wants \`U+2019\` there; keyboards write a straight apostrophe, and careless ones an accent.

Words that the source has too are left alone, and so is code.`,
  isFixable: true,
  examples: [
    {
      title: 'straight apostrophes and an accent',
      language: 'fr-FR',
      source: 'The gauge shows the height of the water.',
      target: "L'échelle indique l´altitude de l'eau.",
      findings: ["warning Unexpected `'`, `´` in target, expected `’`"],
      fixed: 'L’échelle indique l’altitude de l’eau.',
    },
    {
      title: 'typographic apostrophes',
      language: 'fr-FR',
      source: 'The height of the water',
      target: 'La hauteur de l’eau',
    },
    {
      title: 'a name from the source',
      language: 'fr-FR',
      source: "Open Pilot's Choice.",
      target: "Ouvrez Pilot's Choice.",
    },
  ],
  applies: ({ target }) => usesApostrophes(target.code),
  concerns: ({ target }) => /\p{L}['`´‘]\p{L}/u.test(target),
  check,
})

function* check({ target, source }: UnitView): Generator<UnitProblem> {
  const found = Array.from(target.prose.matchAll(wrongPattern)).filter(({ index }) => {
    return !source.prose.includes(target.prose.slice(Math.max(0, index - 2), index + 2))
  })
  const edits = found
    .map(({ 0: mark, index }) => ({ ...target.findRaw(index, index + 1), mark, text: '’' }))
    .filter(({ start, end, mark }) => target.raw.slice(start, end) === mark)
  const [first] = edits
  const fix = joinEdits(target.raw, edits)
  if (!first || !fix) return
  const marks = [...new Set(edits.map(({ mark }) => mark))]
  // A backtick cannot stand in a code span of one backtick.
  const names = marks.map((mark) => (mark === '`' ? '`` ` ``' : `\`${mark}\``))
  yield {
    message: `Unexpected ${names.join(', ')} in target, expected \`’\``,
    target: { start: first.start, end: first.end },
    fix,
  }
}
