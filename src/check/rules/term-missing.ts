import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { checkTerms, findRawPlace, isKeptName, readUnitTarget } from '../terms/check-terms.ts'
import type { Glossary } from '../terms/glossary.ts'
import { hasTerm, readTermPattern } from '../terms/target-words.ts'
import type { TermMatch } from '../terms/term-index.ts'
import type { UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const glossary: Glossary = {
  terms: [
    { source: 'tide gauge', preferred: ['Pegel', 'Gezeitenpegel'], forbidden: [], language: 'de' },
    { source: 'tide gauge', preferred: ['検潮所'], forbidden: [], language: 'ja' },
    { source: 'harbour', preferred: ['Hafen'], forbidden: [] },
    { source: 'harbour master', preferred: ['Hafenkapitän'], forbidden: [] },
    { source: 'pier', preferred: ['מזח'], forbidden: [], language: 'he' },
  ],
  doNotTranslate: [],
}

/** Reports terms of the source whose translation in the glossary the target does not have. */
export const termMissing: CheckRule = {
  id: 'term-missing',
  severity: 'warning',
  preset: 'none',
  description: 'A term of the source is said in the target as the glossary says it',
  details: `
Each term of the glossary that stands in the source must be in the target, in one of the forms that the glossary prefers for the language. Without a glossary the rule says nothing; with one it is on.

In the **source** the longest term counts: \`harbour\` is not looked at where \`harbour master\` stands. A plural in *-s* is the term too. A term without capitals is found in any case, one with capitals only as it is written. Terms in code spans, URLs, paths, identifiers and words with hyphens do not count. A name such as \`Access\` at the start of a sentence, in a heading or beside another capital does not count if the document has the ordinary word, \`access\`, too. A word that has a capital in the source and stands in the target just so is taken for a part of a name, as in \`Harbour View\`.

In the **target** inflected forms are taken: words need to share their beginning only, also inside compounds, accents aside. In Chinese, Japanese, Thai and other scripts without spaces the term must stand in the text as it is. In Hebrew and Arabic a word may have prefixes. The order of the words is free. One occurrence is enough.
`.trim(),
  examples: [
    {
      title: 'another word than the one of the glossary',
      target: 'Der Wasserstandsmesser steht am Kai.',
      source: 'The tide gauge stands at the quay.',
      glossary,
      findings: [
        'warning Unexpected target for `tide gauge`, expected `Pegel` or `Gezeitenpegel` in it',
      ],
    },
    {
      title: 'one of the forms',
      target: 'Lesen Sie den Gezeitenpegel ab.',
      source: 'Read the tide gauge.',
      glossary,
    },
    {
      title: 'inflection, compounds and plurals',
      target: 'Die Pegelstände aller Häfen sind bekannt.',
      source: 'All harbours know what their tide gauges say.',
      glossary,
    },
    {
      title: 'the longer term counts',
      target: 'Rufen Sie den Hafenkapitän.',
      source: 'Call the harbour master.',
      glossary,
    },
    {
      title: 'a script without spaces',
      target: '潮位計を読みます。',
      source: 'Read the tide gauge.',
      language: 'ja-JP',
      glossary,
      findings: ['warning Unexpected target for `tide gauge`, expected `検潮所` in it'],
    },
    {
      title: 'a prefix in Hebrew',
      target: 'הסירה קשורה במזח.',
      source: 'The boat is tied to the pier.',
      language: 'he-IL',
      glossary,
    },
    {
      title: 'a part of a name that stays',
      target: 'Öffnen Sie Harbour View.',
      source: 'Open Harbour View.',
      glossary,
    },
    {
      title: 'code',
      target: 'Setzen Sie den Wert von `harbour`.',
      source: 'Set the value of `harbour`.',
      glossary,
    },
  ],
  check: (document: BitextDocument, context: RuleContext): Iterable<Problem> =>
    checkTerms(document, context, check),
}

function* check(match: TermMatch, view: UnitView): Generator<UnitProblem> {
  const { source, preferred } = match.entry
  if (preferred.length === 0 || isKeptName(match, view)) return
  const words = readUnitTarget(view)
  if (preferred.some((term) => hasTerm(words, readTermPattern(term)))) return
  const names = preferred.slice(0, 4).map((term) => `\`${term}\``)
  yield {
    message: `Unexpected target for \`${source}\`, expected ${names.join(' or ')} in it`,
    expected: preferred,
    source: findRawPlace(match, view),
  }
}
