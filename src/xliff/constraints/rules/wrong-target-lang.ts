import { checkLanguage } from '../check-language.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.2.2.11, constraints of target. */
export const wrongTargetLang: XliffRule = {
  id: 'wrong-target-lang',
  severity: 'error',
  description: 'The language of a target, `xml:lang` as stated or inherited, is `trgLang`',
  family: '2',
  elements: { keys: ['target'], check },
}

function check(target: XliffElement, scope: Scope): Iterable<XliffProblem> {
  return checkLanguage(target, { attribute: 'trgLang', language: scope.targetLanguage })
}
