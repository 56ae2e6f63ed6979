import { demoteRepeats } from '../demote-repeats.ts'
import { features } from '../features.ts'
import { findUnbalanced, mayBeUnbalanced, type UnbalancedBracket } from '../find-unbalanced.ts'
import type { CheckRule } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

// What a tool left in place of `()` has its own rule.
const residuePattern = /# ?[A-Z]\d/

const comparison = createComparisonRule({
  id: 'bracket-balance',
  severity: 'warning',
  preset: 'recommended',
  description: 'Brackets are balanced in the target where they are in the source',
  details: `
Each opening bracket of the target needs its closing one, of the same shape: round, square, curly or lenticular. Full-width and ASCII brackets may stand together. The brackets of both texts are not counted against each other: a translation may have more or fewer.

Reported as a warning is the first bracket that stands alone. If all halves are there, but in an order in which they do not pair (\`)word(\`, \`([)]\`), it is an info. So is a bracket beside what a translation tool left of another one (\`( # A1\`), and each further one of its kind in a document: where a tool loses one bracket, it loses many.

Not reported: what stands alone in the source too, because a sentence may open what the next one closes; numbering such as \`1)\` and \`a)\`; brackets in code spans.
`,
  examples: [
    {
      title: 'a lost closing bracket',
      source: 'The gauge (at the pier) is broken.',
      target: 'Der Pegel (am Steg ist defekt.',
      findings: ['warning Unexpected `(` without its other half in target, expected both'],
    },
    {
      title: 'a lost opening bracket',
      source: 'Choose [Harbour] and confirm.',
      target: 'Wählen Sie Hafen] und bestätigen Sie.',
      findings: ['warning Unexpected `]` without its other half in target, expected both'],
    },
    {
      title: 'brackets the wrong way round',
      source: 'The gauge (at the pier) is broken.',
      target: 'Der Pegel )am Steg( ist defekt.',
      findings: ['info Unexpected `)` without its other half in target, expected both'],
    },
    {
      title: 'a full-width and an ASCII bracket',
      source: 'The gauge (at the pier) is broken.',
      target: '（桟橋の)水位計が故障しています。',
      language: 'ja-JP',
    },
    {
      title: 'brackets that only the target has',
      source: 'Open the harbour master page.',
      target: 'Öffnen Sie die Seite Harbour Master (Hafenmeister).',
    },
    {
      title: 'numbering',
      source: 'First: open the valve.',
      target: '1) Öffnen Sie das Ventil.',
    },
    {
      title: 'a bracket that the next sentence closes',
      source: '(The gauge is new.',
      target: '(Der Pegel ist neu.',
    },
  ],
  needs: { target: features.square | features.round | features.otherBracket | features.ampersand },
  suspects: ({ target }) => mayBeUnbalanced(target.prose),
  concerns: ({ target }) => /[()（）﹙﹚[\]［］{}｛｝【】〔〕〖〗]|&#|&[lr]/.test(target),
  check,
})

/** Reports brackets of the target that lack their other half, where the source has both. */
export const bracketBalance: CheckRule = {
  ...comparison,
  check: (document, context) => demoteRepeats(comparison.check(document, context)),
}

function* check({ source, target }: UnitView): Generator<UnitProblem> {
  const unbalanced = findUnbalanced(target.prose)
  if (unbalanced.length === 0) return
  const wrong = dropShared(unbalanced, findUnbalanced(source.prose))
  const [first] = wrong
  if (!first) return
  yield {
    message: `Unexpected \`${first.character}\` without its other half in target, expected both`,
    actual: first.character,
    target: target.findRaw(first.offset, first.offset + 1),
    // All are there, in another order.
    ...(isOnlyMoved(wrong) || isResidue(source.prose, target.prose) ? { severity: 'info' } : {}),
  }
}

/** Leaves out what lacks its half in the source too: the next sentence may have it. */
function dropShared(
  brackets: readonly UnbalancedBracket[],
  inSource: readonly UnbalancedBracket[],
): readonly UnbalancedBracket[] {
  const left = new Map<string, number>()
  for (const bracket of inSource)
    left.set(readKind(bracket), (left.get(readKind(bracket)) ?? 0) + 1)
  return brackets.filter((bracket) => {
    const count = left.get(readKind(bracket)) ?? 0
    left.set(readKind(bracket), count - 1)
    return count <= 0
  })
}

function readKind({ shape, isOpening }: UnbalancedBracket): string {
  return `${isOpening ? 'opening' : 'closing'} ${shape}`
}

function isResidue(source: string, target: string): boolean {
  return residuePattern.test(target) && !residuePattern.test(source)
}

function isOnlyMoved(brackets: readonly UnbalancedBracket[]): boolean {
  const counts = new Map<string, number>()
  for (const { shape, isOpening } of brackets) {
    counts.set(shape, (counts.get(shape) ?? 0) + (isOpening ? 1 : -1))
  }
  return [...counts.values()].every((count) => count === 0)
}
