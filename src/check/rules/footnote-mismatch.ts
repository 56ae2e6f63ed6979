import type { Token } from '../../bitext/tokens.ts'
import { compareMarks, type Mark, reportDifference } from '../compare-marks.ts'
import { features } from '../features.ts'
import { maskCodes } from '../inline-mask.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const referencePattern = /\[\^[^[\]\s]{1,60}\]/g

/** Reports footnote references that were lost, invented or changed in the target. */
export const footnoteMismatch = createComparisonRule({
  id: 'footnote-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target refer to the same footnotes',
  details: `
A footnote reference such as \`[^1]\` is a link to a note with that label. Both languages share the
notes, so the labels must not change. Their order is free.

Not reported: what looks like a reference in code.
`,
  examples: [
    { title: 'another place', target: 'Bei[^1] Ebbe', source: 'At low tide[^1]' },
    {
      title: 'a lost reference',
      target: 'Bei Ebbe',
      source: 'At low tide[^1]',
      findings: ['error Unexpected 0 of footnote reference `[^1]` in target, expected 1'],
    },
    {
      title: 'a translated label',
      target: 'Bei Ebbe[^Nipp]',
      source: 'At low tide[^neap]',
      findings: [
        'error Unexpected 0 of footnote reference `[^neap]` in target, expected 1',
        'error Unexpected 1 of footnote reference `[^Nipp]` in target, expected 0',
      ],
    },
  ],
  needs: { either: features.square },
  concerns: ({ source, target }) => source.includes('[^') || target.includes('[^'),
  check,
})

function* check({ source, target }: UnitView): Generator<UnitProblem> {
  for (const difference of compareMarks(
    readReferences(source.tokens),
    readReferences(target.tokens),
  )) {
    yield reportDifference('footnote reference', difference)
  }
}

function readReferences(tokens: readonly Token[]): Mark[] {
  const text = maskCodes(tokens, isNoReference)
  return Array.from(text.matchAll(referencePattern), (match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function isNoReference(token: Token): boolean {
  return (
    token.type !== 'text' && token.kind !== 'footnoteReference' && token.kind !== 'linkReference'
  )
}
