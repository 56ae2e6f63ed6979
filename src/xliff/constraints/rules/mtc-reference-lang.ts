import { findChild, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, Translation Candidates module, constraints of match. */
export const mtcReferenceLang: XliffRule = {
  id: 'mtc-reference-lang',
  severity: 'error',
  description:
    'The languages of a candidate are those of the document; the target of one with `reference="yes"` may have another',
  family: '2',
  elements: { keys: ['mtc:match'], check },
}

function* check(match: XliffElement, scope: Scope): Generator<XliffProblem> {
  yield* compare(findChild(match, 'source'), scope.sourceLanguage)
  if (match.attributes.get('reference') === 'yes') return
  yield* compare(findChild(match, 'target'), scope.targetLanguage)
}

function* compare(
  content: XliffElement | undefined,
  language: string | undefined,
): Generator<XliffProblem> {
  const actual = content?.attributes.get('xml:lang')
  if (!content || actual === undefined || language === undefined) return
  if (actual.toLowerCase() === language.toLowerCase()) return
  const hint = content.key === 'target' ? ' or `reference="yes"`' : ''
  const message = `Unexpected \`xml:lang\` \`${actual}\` of a candidate's ${content.key}, expected \`${language}\`${hint}`
  yield { at: content, message, expected: language, actual }
}
