import type { BitextDocument } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { CheckRule, RuleContext } from '../rule.ts'
import { measureStaleness } from '../staleness.ts'
import { locateProblem } from '../unit-rule.ts'

const target =
  '<span data-ttu-id="3a960-101">Der Pegel meldet jede Stunde.</span><span class="sxs-lookup">'
const text = `${target}<span data-stu-id="3a960-101">The gauge reports every hour.</span></span>\n`

/** Reports units whose source no longer stands in the source document, so that it was edited since. */
export const staleSource: CheckRule = {
  id: 'stale-source',
  severity: 'warning',
  preset: 'recommended',
  description: 'The source of a unit still stands in the source document',
  details: `Needs the tree of source documents (\`--source-root\`); without it the rule says nothing.

If the source document has the hash that the front matter states as \`ms.openlocfilehash\`, the document is current. If not, each source is looked for in it. One that is gone was changed or removed since it was translated. A note at the start of the document says how many there are.

Left aside: white space, backslashes and character references, \`<a name>\` anchors, alt texts, and the \`>\` of quotes. A short source that stands elsewhere in the document too counts as found.`,
  examples: [
    {
      title: 'the source document has the sentence',
      text,
      sourceText: '# Gauges\n\nThe gauge reports\nevery hour.\n',
    },
    {
      title: 'the sentence was changed',
      text,
      sourceText: '# Gauges\n\nThe gauge reports every ten minutes.\n',
      findings: [
        'info Unexpected 1 of 1 sources that no longer stand in the source document',
        'warning Unexpected source that no longer stands in the source document, expected a translation of the new text',
      ],
    },
    { title: 'no source document at hand', text },
  ],
  check,
}

function* check(document: BitextDocument, { sourceText }: RuleContext): Generator<Problem> {
  if (sourceText === undefined) return
  const { units, stale } = measureStaleness(document, sourceText)
  if (stale.length === 0) return
  const share = `${stale.length} of ${units} sources that no longer stand`
  const message = `Unexpected ${share} in the source document`
  yield { offset: 0, message, severity: 'info', expected: 0, actual: stale.length }
  for (const unit of stale) {
    const message =
      'Unexpected source that no longer stands in the source document, expected a translation of the new text'
    yield locateProblem(unit, { message })
  }
}
