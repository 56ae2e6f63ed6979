import type { BitextDocument } from '../bitext/document.ts'
import { placeProblems } from '../bitext/place-problems.ts'
import { pairStructure } from '../check/rules/pair-structure.ts'
import type { Finding } from '../finding.ts'
import { formatFindingLine } from '../report/findings.ts'
import type { Context } from './context.ts'

/** Says on stderr what a command found though it was asked for something else. */
export function reportDiagnostics(
  findings: readonly Finding[],
  { terminal, outcome }: Context,
): void {
  outcome.count(findings)
  for (const finding of findings) terminal.writeError(formatFindingLine(finding))
}

/** Span markup of a document that makes no pair, and so was left as it is. */
export function findBrokenMarkup(document: BitextDocument): Finding[] {
  const { id: rule, severity } = pairStructure
  return placeProblems(
    document,
    document.problems.map((problem) => ({ rule, severity, ...problem })),
  )
}
