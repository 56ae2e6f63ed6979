import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, Resource Data module, constraints of source. The like for targets is not checked: the committee's own valid documents have others. */
export const resSourceLang: XliffRule = {
  id: 'res-source-lang',
  severity: 'error',
  description: "The `xml:lang` of a resource item's source is `srcLang`",
  family: '2',
  elements: { keys: ['res:source'], check },
}

function* check(source: XliffElement, scope: Scope): Generator<XliffProblem> {
  const actual = source.attributes.get('xml:lang')
  const { sourceLanguage } = scope
  if (actual === undefined || sourceLanguage === undefined) return
  if (actual.toLowerCase() === sourceLanguage.toLowerCase()) return
  const message = `Unexpected \`xml:lang\` \`${actual}\` of \`res:source\`, expected \`${sourceLanguage}\` as in \`srcLang\``
  yield { at: source, message, expected: sourceLanguage, actual }
}
