import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { checkTerms, findRawPlace, readUnitTarget } from '../terms/check-terms.ts'
import type { Glossary } from '../terms/glossary.ts'
import { findTermRanges, readTermPattern } from '../terms/target-words.ts'
import type { TermMatch } from '../terms/term-index.ts'
import type { UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const glossary: Glossary = {
  terms: [
    { source: 'tide gauge', preferred: ['Gezeitenpegel'], forbidden: ['Pegel', 'Tidenuhr'] },
    { source: 'server', preferred: ['サーバー'], forbidden: ['サーバ'], language: 'ja' },
  ],
  doNotTranslate: [],
}

/** Reports words in the target that the glossary forbids for a term of the source. */
export const termForbidden: CheckRule = {
  id: 'term-forbidden',
  severity: 'warning',
  preset: 'none',
  description: 'A term of the source is not said with a word that the glossary forbids',
  details: `
Where a term of the glossary stands in the source, none of its forbidden words may stand in the target. Without a glossary the rule says nothing; with one it is on. The terms of the source are found as \`term-missing\` finds them.

A forbidden word counts as it is, or with a short ending. It does not count as a part of a longer word, or inside a preferred term: where \`Pegel\` is forbidden, \`Gezeitenpegel\` and \`Pegelstand\` are not. The word is free to use where the source does not have the term.
`.trim(),
  examples: [
    {
      title: 'a forbidden word',
      target: 'Lesen Sie die Tidenuhren ab.',
      source: 'Read the tide gauges.',
      glossary,
      findings: [
        'warning Unexpected `Tidenuhren` in target, expected `Gezeitenpegel` for `tide gauge`',
      ],
    },
    {
      title: 'inside a preferred term or a longer word',
      target: 'Der Gezeitenpegel zeigt den Pegelstand.',
      source: 'The tide gauge shows the level.',
      glossary,
    },
    {
      title: 'without the term in the source',
      target: 'Der Pegel steigt.',
      source: 'The level rises.',
      glossary,
    },
    {
      title: 'a shorter form in katakana',
      target: 'サーバを止めます。',
      source: 'Stop the server.',
      language: 'ja-JP',
      glossary,
      findings: ['warning Unexpected `サーバ` in target, expected `サーバー` for `server`'],
    },
    {
      title: 'the whole form in katakana',
      target: 'サーバーを止めます。',
      source: 'Stop the server.',
      language: 'ja-JP',
      glossary,
    },
  ],
  check: (document: BitextDocument, context: RuleContext): Iterable<Problem> =>
    checkTerms(document, context, check),
}

function* check(match: TermMatch, view: UnitView): Generator<UnitProblem> {
  const { source, preferred, forbidden } = match.entry
  if (forbidden.length === 0) return
  const { prose } = view.target
  const words = readUnitTarget(view)
  const find = (term: string) => findTermRanges(words, readTermPattern(term))
  const allowed = preferred.flatMap(find)
  for (const { start, end } of forbidden.flatMap(find)) {
    if (allowed.some((range) => range.start <= start && end <= range.end)) continue
    const actual = prose.slice(start, end)
    const names = preferred.slice(0, 4).map((term) => `\`${term}\``)
    const expected = names.length > 0 ? names.join(' or ') : 'another word'
    yield {
      message: `Unexpected \`${actual}\` in target, expected ${expected} for \`${source}\``,
      ...(preferred.length > 0 ? { expected: preferred } : {}),
      actual,
      target: view.target.findRaw(start, end),
      source: findRawPlace(match, view),
    }
  }
}
