import type { BitextDocument } from '../bitext/document.ts'
import { placeProblems } from '../bitext/place-problems.ts'
import type { Finding } from '../finding.ts'
import type { DocumentRule } from './rule.ts'
import { rules } from './rules.ts'

/** Checks that source and target of each unit belong together; findings come in the text's order. */
export function checkDocument(
  document: BitextDocument,
  selected: readonly DocumentRule[] = rules,
): Finding[] {
  const problems = selected.flatMap(({ id, severity, check }) =>
    Array.from(check(document), (problem) => ({ rule: id, severity, ...problem })),
  )
  return placeProblems(
    document,
    problems.sort((first, second) => first.offset - second.offset),
  )
}
