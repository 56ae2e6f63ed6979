import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { checkTerms, findRawPlace } from '../terms/check-terms.ts'
import type { Glossary } from '../terms/glossary.ts'
import type { TermMatch } from '../terms/term-index.ts'
import type { UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const glossary: Glossary = {
  terms: [],
  doNotTranslate: ['Tideline', 'Tideline Cloud', 'Anchor'],
}

/** Reports names of the source that the target does not have as they are. */
export const doNotTranslate: CheckRule = {
  id: 'do-not-translate',
  severity: 'warning',
  preset: 'none',
  description: 'Names that are not translated stand in the target as in the source',
  details: `
Each name of the do-not-translate list that stands in the source must stand in the target, letter by letter. Without such a list the rule says nothing; with one it is on.

Names are found in the source as \`term-missing\` finds terms: the longest, outside code, paths and identifiers, and with their capitals. In the target an ending, a particle or a compound with the name is fine, and so is the name in a code span. One occurrence is enough.
`.trim(),
  examples: [
    {
      title: 'a translated name',
      target: 'Gezeitenlinie zeichnet Pegel auf.',
      source: 'Tideline records tide gauges.',
      glossary,
      findings: ['warning Unexpected target without `Tideline`, expected the name as in source'],
    },
    {
      title: 'a name in another case',
      target: 'Öffnen Sie die TideLine-Cloud.',
      source: 'Open Tideline.',
      glossary,
      findings: ['warning Unexpected `TideLine` in target, expected `Tideline`'],
    },
    {
      title: 'names with endings, in compounds and in code',
      target: '`Tideline`s Pegel stehen in der Anchor-Ansicht.',
      source: 'The gauges of Tideline are in the Anchor view.',
      glossary,
    },
    {
      title: 'an ordinary word at the start of a sentence',
      text: [
        '<span data-ttu-id="a1b2c-101">Ein Boot braucht einen Anker.</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">A boat needs an anchor.</span></span>',
        '<span data-ttu-id="a1b2c-102">Anker halten das Boot.</span><span class="sxs-lookup"><span data-stu-id="a1b2c-102">Anchors hold the boat.</span></span>',
        '',
      ].join('\n'),
      glossary,
    },
  ],
  check: (document: BitextDocument, context: RuleContext): Iterable<Problem> =>
    checkTerms(document, context, check),
}

function* check(match: TermMatch, view: UnitView): Generator<UnitProblem> {
  const { source: name, isName } = match.entry
  if (!isName) return
  const { prose, raw } = view.target
  if (hasName(raw, name) || hasName(prose, name)) return
  const source = findRawPlace(match, view)
  const start = prose.toLowerCase().indexOf(name.toLowerCase())
  const actual = prose.slice(start, start + name.length)
  if (start < 0 || actual.toLowerCase() !== name.toLowerCase()) {
    const message = `Unexpected target without \`${name}\`, expected the name as in source`
    yield { message, expected: name, source }
    return
  }
  const message = `Unexpected \`${actual}\` in target, expected \`${name}\``
  const target = view.target.findRaw(start, start + name.length)
  yield { message, expected: name, actual, target, source }
}

/** Spaces of a name may be others: a line break or one that does not break. */
function hasName(text: string, name: string): boolean {
  return text.includes(name) || text.normalize('NFC').replace(/\s+/g, ' ').includes(name)
}
