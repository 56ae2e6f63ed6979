import { inherit, type XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'

export interface ExpectedLanguage {
  readonly attribute: 'srcLang' | 'trgLang'
  readonly language: string | undefined
}

/** Compares the language of a segment's source or target with that of the document. */
export function* checkLanguage(
  content: XliffElement,
  { attribute, language }: ExpectedLanguage,
): Generator<XliffProblem> {
  const { parent } = content
  if (parent?.key !== 'segment' && parent?.key !== 'ignorable') return
  const actual = inherit(content, 'xml:lang')
  if (actual === undefined || language === undefined) return
  if (actual.toLowerCase() === language.toLowerCase()) return
  const message = `Unexpected \`xml:lang\` \`${actual}\` of ${content.key}, expected \`${language}\` as in \`${attribute}\``
  yield { at: content, message, expected: language, actual }
}
