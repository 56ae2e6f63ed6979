import { features } from '../features.ts'
import { findQuotationStyle } from '../language/quotation-style.ts'
import type { RuleContext } from '../rule.ts'
import { createComparisonRule, type UnitProblem } from '../unit-rule.ts'
import type { UnitView } from '../unit-view.ts'

const doubleMarks = '"“”„‟«»「」『』〝〞'
const markPattern = new RegExp(`[${doubleMarks}]`, 'gu')
const concernPattern = new RegExp(`[${doubleMarks}]|&quot;`, 'u')

/** Reports double quotation marks that are not those of the target language. */
export const quoteStyle = createComparisonRule({
  id: 'quote-style',
  severity: 'warning',
  preset: 'strict',
  description: 'Quotation marks are those of the language',
  details: `Each language has its quotation marks: German „…“, French « … », Japanese 「…」, as CLDR lists them. Straight marks and those of other languages are reported. The marks for a quotation inside another one are fine everywhere.

Single marks are not looked at, because many of them are apostrophes, and neither are straight marks inside a word, inches such as \`15"\`, or code.`,
  examples: [
    {
      title: 'straight marks in German',
      source: 'Choose "High tide".',
      target: 'Wählen Sie "Hochwasser".',
      findings: ['warning Unexpected `"` in target, expected `„` and `“`'],
    },
    {
      title: 'English marks in French',
      language: 'fr-FR',
      source: 'Choose “High tide”.',
      target: 'Choisissez “Marée haute”.',
      findings: ['warning Unexpected `“`, `”` in target, expected `«` and `»`'],
    },
    {
      title: 'German marks',
      source: 'Choose "High tide".',
      target: 'Wählen Sie „Hochwasser“.',
    },
    {
      title: 'inches and gershayim',
      language: 'he',
      source: 'A 15" screen',
      target: 'מסך 15" של צה"ל',
    },
    {
      title: 'a language that is not known',
      language: 'qaa',
      source: 'Choose "High".',
      target: 'Xyz "Abc".',
    },
  ],
  needs: { target: features.quote | features.ampersand },
  concerns: ({ target }) => concernPattern.test(target),
  check,
})

function* check({ target }: UnitView, { target: language }: RuleContext): Generator<UnitProblem> {
  const style = findQuotationStyle(language)
  if (!style) return
  const text = target.prose
  const allowed = new Set([...style.outer, ...style.inner])
  const wrong = Array.from(text.matchAll(markPattern)).filter(
    ({ 0: mark, index }) => !allowed.has(mark) && !isOtherSign(text, mark, index),
  )
  const [first] = wrong
  if (!first) return
  const marks = [...new Set(wrong.map(({ 0: mark }) => `\`${mark}\``))].join(', ')
  const [start, end] = style.outer
  const expected = start === end ? `\`${start}\`` : `\`${start}\` and \`${end}\``
  yield {
    message: `Unexpected ${marks} in target, expected ${expected}`,
    target: target.findRaw(first.index, first.index + 1),
  }
}

/** Inches, or a mark inside a word. */
function isOtherSign(text: string, mark: string, at: number): boolean {
  if (mark !== '"') return false
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  return /\p{N}/u.test(before) || (/\p{L}/u.test(before) && /\p{L}/u.test(after))
}
