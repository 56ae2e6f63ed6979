import type { BitextDocument, Unit } from '../bitext/document.ts'
import { tokenizeUnits, type UnitTokens } from '../bitext/tokenize-units.ts'
import type { Problem, Rule, Severity } from '../finding.ts'

/** A rule over a whole document. */
export type DocumentRule = Rule<BitextDocument>

/** What a rule over single units says: its place and unit id are the unit's. */
export type UnitProblem = Omit<Problem, 'offset' | 'unitId'>

export interface UnitRuleParts {
  readonly id: string
  readonly severity: Severity
  readonly description: string
  /** A quick test of the raw texts: without it the texts are not split into tokens. */
  readonly concerns: (unit: Unit) => boolean
  readonly check: (tokens: UnitTokens, unit: Unit) => Iterable<UnitProblem>
}

/** Makes a rule over a document of one that looks at each unit by itself. */
export function createUnitRule({ check, concerns, ...rule }: UnitRuleParts): DocumentRule {
  return { ...rule, check: checkUnits }

  function* checkUnits(document: BitextDocument): Generator<Problem> {
    for (const [index, unit] of document.units.entries()) {
      if (!concerns(unit)) continue
      const tokens = tokenizeUnits(document)[index]
      if (!tokens) continue
      for (const problem of check(tokens, unit)) {
        yield { ...problem, offset: unit.start, unitId: unit.id }
      }
    }
  }
}

/** A unit rule that compares two texts: a missing one is the business of other rules. */
export function createComparisonRule(parts: UnitRuleParts): DocumentRule {
  const { concerns } = parts
  return createUnitRule({
    ...parts,
    concerns: (unit) => concerns(unit) && unit.source.trim() !== '' && unit.target.trim() !== '',
  })
}
