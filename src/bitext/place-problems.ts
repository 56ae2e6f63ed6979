import type { Finding, Problem, Severity } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { createLineIndex } from './line-index.ts'

/** A problem, and the rule that found it. */
export interface RuleProblem extends Problem {
  readonly rule: string
  readonly severity: Severity
}

/** Turns problems into findings: with the document's path, and lines and columns for offsets. */
export function placeProblems(
  document: BitextDocument,
  problems: Iterable<RuleProblem>,
): Finding[] {
  const findPlace = createLineIndex(document.text)
  const file = document.path === undefined ? {} : { file: document.path }
  return Array.from(problems, ({ offset, ...problem }) => ({
    ...file,
    ...findPlace(offset),
    ...problem,
  }))
}
