import type { CodeToken, Token } from '../../bitext/tokens.ts'
import { findBrokenLinks } from '../broken-links.ts'
import { codes } from '../code-kinds.ts'
import { compareMarks, type Mark, reportDifference } from '../compare-marks.ts'
import { features } from '../features.ts'
import { placeTokens } from '../placed-tokens.ts'
import { hasSameCodes } from '../same-codes.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

/** Reports includes that were lost, invented or changed in the target. */
export const includeMismatch = createComparisonRule({
  id: 'include-mismatch',
  severity: 'error',
  preset: 'recommended',
  description: 'Source and target have the same includes',
  details: `
An include such as \`[!INCLUDE [notice](includes/notice.md)]\` or \`[!code-sql[Main](tides.sql)]\` puts
another file in its place when the documentation is built. Its keyword and its path are compared;
their order is free.

Not reported: the text between the inner brackets, which no reader sees; upper and lower case of
the keyword.
`,
  examples: [
    {
      title: 'another text in the brackets',
      target: 'Mit [!INCLUDE [Hinweis](includes/notice.md)] anmelden',
      source: 'Sign in with [!INCLUDE [notice](includes/notice.md)]',
    },
    {
      title: 'a translated path',
      target: '[!INCLUDE [notice](includes/hinweis.md)]',
      source: '[!INCLUDE [notice](includes/notice.md)]',
      findings: [
        'error Unexpected 0 of include `[!INCLUDE(includes/notice.md)]` in target, expected 1',
        'error Unexpected 1 of include `[!INCLUDE(includes/hinweis.md)]` in target, expected 0',
      ],
    },
    {
      title: 'a translated keyword',
      target: '[!INCLUIR [notice](includes/notice.md)]',
      source: '[!INCLUDE [notice](includes/notice.md)]',
      language: 'es-ES',
      findings: [
        'error Unexpected 0 of include `[!INCLUDE(includes/notice.md)]` in target, expected 1',
        'error Unexpected 1 of include `[!INCLUIR(includes/notice.md)]` in target, expected 0',
      ],
    },
  ],
  needs: { either: features.square },
  suspects: ({ source, target }) =>
    ((source.codes | target.codes) & codes.url) !== 0 &&
    !hasSameCodes(source.tokens, target.tokens, readInclude),
  concerns: ({ source, target }) => source.includes('[!') || target.includes('[!'),
  check,
})

function* check(view: UnitView): Generator<UnitProblem> {
  const differences = compareMarks(
    readIncludes(view.source.tokens),
    readIncludes(view.target.tokens),
  )
  if (differences.length === 0) return
  const broken = findBrokenLinks(view).flatMap(({ destination }) => destination?.start ?? [])
  for (const difference of differences) {
    const isBroken = difference.source && broken.includes(difference.source.start)
    if (!isBroken) yield reportDifference('include', difference)
  }
}

function readInclude(token: CodeToken): string | undefined {
  return token.type === 'placeholder' && token.kind === 'include' ? token.text : undefined
}

function readIncludes(tokens: readonly Token[]): Mark[] {
  return placeTokens(tokens).flatMap(({ token, start, end }) => {
    if (token.type !== 'placeholder' || token.kind !== 'include') return []
    const keyword = /^\[!([\w-]*)/.exec(token.text)?.[1] ?? ''
    return [{ value: `[!${keyword.toUpperCase()}(${token.url ?? ''})]`, start, end }]
  })
}
