import type { Finding, LocatedText, PlacedText, Problem, Severity } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { createLineIndex, type Place } from './line-index.ts'

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
  return Array.from(problems, ({ offset, target, source, ...problem }) => ({
    ...file,
    ...findPlace(offset),
    ...problem,
    ...(target ? { target: placeText(target, findPlace) } : {}),
    ...(source ? { source: placeText(source, findPlace) } : {}),
  }))
}

function placeText(
  { offset, ...marked }: LocatedText,
  findPlace: (offset: number) => Place,
): PlacedText {
  return { ...marked, ...findPlace(offset + marked.start) }
}
