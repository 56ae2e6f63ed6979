import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, section 4.2.2.1, constraints of xliff. */
export const noTrgLang: XliffRule = {
  id: 'no-trg-lang',
  severity: 'error',
  description: 'A document with targets has `trgLang`',
  family: '2',
  elements: { keys: ['segment', 'ignorable'], check },
}

function* check(part: XliffElement, scope: Scope): Generator<XliffProblem> {
  if (scope.targetLanguage !== undefined) return
  const target = part.children.find(({ key }) => key === 'target')
  if (!target || !scope.document.add('no-trg-lang', '')) return
  yield {
    at: target,
    message: 'Unexpected `target` without `trgLang` on `xliff`, expected `trgLang`',
  }
}
