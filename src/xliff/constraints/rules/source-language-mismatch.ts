import { checkFileLanguage } from '../check-file-language.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.2.6, source. */
export const sourceLanguageMismatch: XliffRule = {
  id: 'source-language-mismatch',
  severity: 'warning',
  description: "The `xml:lang` of a unit's source is the `source-language` of its file",
  family: '1.2',
  elements: { keys: ['source'], check },
}

function check(source: XliffElement): Iterable<XliffProblem> {
  return checkFileLanguage(source, 'source-language')
}
