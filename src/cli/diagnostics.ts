import type { BitextDocument } from '../bitext/document.ts'
import { placeProblems } from '../bitext/place-problems.ts'
import { brokenMarkup } from '../check/broken-markup.ts'
import type { Finding } from '../finding.ts'
import { formatFindingLine } from '../report/findings.ts'
import type { WorkContext } from './context.ts'

/** Says on stderr what a command found though it was asked for something else. */
export function reportDiagnostics(
  findings: readonly Finding[],
  { terminal, outcome }: WorkContext,
): void {
  outcome.count(findings)
  for (const finding of findings) terminal.writeError(formatFindingLine(finding))
}

/** Span markup of a document that makes no pair, and so was left as it is. */
export function findBrokenMarkup(document: BitextDocument): Finding[] {
  return placeProblems(
    document,
    document.problems.map((problem) => ({ ...brokenMarkup, ...problem })),
  )
}
