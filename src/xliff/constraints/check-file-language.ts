import { findClosest, type XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'

/** Compares the language that a unit's source or target of 1.2 states with its file's; candidates may have another. */
export function* checkFileLanguage(
  content: XliffElement,
  attribute: 'source-language' | 'target-language',
): Generator<XliffProblem> {
  if (content.parent?.key !== 'trans-unit') return
  const actual = content.attributes.get('xml:lang')
  const expected = findClosest(content, 'file')?.attributes.get(attribute)
  if (actual === undefined || expected === undefined) return
  if (actual.toLowerCase() === expected.toLowerCase()) return
  const message = `Unexpected \`xml:lang\` \`${actual}\` of ${content.key}, expected \`${expected}\` as in \`${attribute}\``
  yield { at: content, message, expected, actual }
}
