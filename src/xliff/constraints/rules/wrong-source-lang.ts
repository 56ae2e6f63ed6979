import { checkLanguage } from '../check-language.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.2.2.10, constraints of source. */
export const wrongSourceLang: XliffRule = {
  id: 'wrong-source-lang',
  severity: 'error',
  description: 'The language of a source, `xml:lang` as stated or inherited, is `srcLang`',
  family: '2',
  elements: { keys: ['source'], check },
}

function check(source: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkLanguage(source, { attribute: 'srcLang', language: scope.sourceLanguage })
}
