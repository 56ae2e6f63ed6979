import type { Problem } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { findFrontMatter } from './front-matter.ts'
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
  const actual = foldBody(edition)
  const expected = foldBody(sourceText)
  if (actual.text === expected.text) return []
  const at = findDifference(actual.text, expected.text)
  const line = expected.lineAt(at)
  const revision = matchesSourceHash(document, sourceText) ? 'the same' : 'another'
  const message = `The source edition differs from the source document, first at its line ${line}; by \`ms.openlocfilehash\` it is ${revision} revision`
  return [{ offset: 0, message }]
}

interface FoldedBody {
  readonly text: string
  /** Line of the whole text, from 1, that a character of the folded one stands in. */
  readonly lineAt: (offset: number) => number
}

/** A body without white space and alt texts, which the format does not hold. */
function foldBody(text: string): FoldedBody {
  const body = findFrontMatter(text)?.bodyStart ?? 0
  const lines = text.split(/\r\n?|\n/)
  const bodyLine = text.slice(0, body).split(/\r\n?|\n/).length - 1
  const folded = lines.map((line, index) => (index < bodyLine ? '' : foldLine(line)))
  return { text: folded.join(''), lineAt: (offset) => countLines(folded, offset) }
}

function foldLine(line: string): string {
  return line.replace(/!\[[^\]]{0,1000}\]|alt-text="[^"]*"/g, '![]').replace(/\s+/g, '')
}

function countLines(lines: readonly string[], offset: number): number {
  let end = 0
  const index = lines.findIndex((line) => {
    end += line.length
    return end > offset
  })
  const lastLine = lines.findLastIndex((line) => line !== '')
  return Math.max(0, index < 0 ? lastLine : index) + 1
}

function findDifference(first: string, second: string): number {
  let at = 0
  while (at < first.length && first[at] === second[at]) at++
  return at
}
