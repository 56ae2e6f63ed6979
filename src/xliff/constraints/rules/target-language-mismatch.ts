import { checkFileLanguage } from '../check-file-language.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.2.6, target. */
export const targetLanguageMismatch: XliffRule = {
  id: 'target-language-mismatch',
  severity: 'warning',
  description: "The `xml:lang` of a unit's target is the `target-language` of its file",
  family: '1.2',
  elements: { keys: ['target'], check },
}

function check(target: XliffElement): Iterable<XliffProblem> {
  return checkFileLanguage(target, 'target-language')
}
