import type { Problem } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
import { createLineIndex } from './line-index.ts'
import { matchesSourceHash } from './source-hash.ts'

/**
 * Compares a regenerated source edition with the source document.
 *
 * What the format does not hold is left aside: front matter, alt texts, white
 * space. If the document's hash says that it was made from another revision,
 * the problem says so.
 */
export function compareSource(
  document: BitextDocument,
  edition: string,
  sourceText: string,
): Problem[] {
  const actual = foldLines(edition)
  const expected = foldLines(sourceText)
  const at = expected.findIndex(({ text }, index) => text !== actual[index]?.text)
  if (at < 0 && actual.length === expected.length) return []

  const line = (expected[at] ?? expected.at(-1))?.line ?? 1
  const revision = matchesSourceHash(document, sourceText) ? 'the same' : 'another'
  const message = `The source edition differs from the source document, first at its line ${line}; by \`ms.openlocfilehash\` it is ${revision} revision`
  const text = expected[at]?.text
  return [{ offset: 0, message, ...(text === undefined ? {} : { expected: text }) }]
}

/** The lines of a body that say something, without white space and alt texts. */
function foldLines(text: string): { text: string; line: number }[] {
  const body = findFrontMatter(text)?.bodyStart ?? 0
  const findPlace = createLineIndex(text)
  const lines = Array.from(text.matchAll(/[^\r\n]+/g), (match) => ({
    start: match.index,
    text: match[0].replace(/!\[[^\]\n]{0,1000}\]|alt-text="[^"]*"/g, '![]').replace(/\s+/g, ''),
  }))
  return lines
    .filter((line) => line.start >= body && line.text !== '')
    .map((line) => ({ text: line.text, line: findPlace(line.start).line }))
}
