import type { BitextDocument, Unit } from '../bitext/document.ts'
import type { Edit, LocatedText, Problem, Severity } from '../finding.ts'
import type { CheckRule, RuleContext } from './rule.ts'
import { isCompared, type UnitView, viewUnits } from './unit-view.ts'

/** A stretch of a unit's raw text: UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * What a rule over single units says.
 *
 * `target` and `source` say where in the raw texts it is; the whole text if
 * they do not. `fix` replaces a stretch of the raw target.
 */
export interface UnitProblem extends Omit<Problem, 'offset' | 'unitId' | 'target' | 'source'> {
  readonly target?: Range
  readonly source?: Range
  readonly fix?: Edit
}

export interface UnitRuleParts extends Omit<CheckRule, 'check'> {
  /** A quick test of the raw texts: without it nothing of the unit is computed. */
  readonly concerns?: (unit: Unit, context: RuleContext) => boolean
  /** A quick test of the languages and options. */
  readonly applies?: (context: RuleContext) => boolean
  readonly check: (view: UnitView, context: RuleContext) => Iterable<UnitProblem>
}

/** Makes a rule over a document of one that looks at each unit by itself. */
export function createUnitRule({ check, concerns, applies, ...rule }: UnitRuleParts): CheckRule {
  return { ...rule, check: checkUnits }

  function* checkUnits(document: BitextDocument, context: RuleContext): Generator<Problem> {
    if (applies && !applies(context)) return
    for (const view of viewUnits(document)) {
      if (concerns && !concerns(view.unit, context)) continue
      try {
        for (const problem of check(view, context)) yield locateProblem(view.unit, problem)
      } catch (error) {
        context.onFailure?.(error)
        yield reportFailure(view.unit, error)
      }
    }
  }
}

/** A unit rule that compares two texts: a missing one is the business of other rules. */
export function createComparisonRule({ check, ...parts }: UnitRuleParts): CheckRule {
  return createUnitRule({ ...parts, check: compare })

  function compare(view: UnitView, context: RuleContext): Iterable<UnitProblem> {
    return isCompared(view.unit) ? check(view, context) : []
  }
}

/** Gives a unit's problem its place in the document. */
export function locateProblem(
  unit: Unit,
  { target, source, fix, ...problem }: UnitProblem,
): Problem {
  return {
    ...problem,
    offset: target ? unit.targetStart + target.start : unit.start,
    unitId: unit.id,
    target: locateText(unit.target, unit.targetStart, target),
    source: locateText(unit.source, unit.sourceStart, source),
    ...(fix ? { fix: moveEdit(fix, unit.targetStart) } : {}),
  }
}

function locateText(text: string, offset: number, range?: Range): LocatedText {
  return { text, offset, start: range?.start ?? 0, end: range?.end ?? text.length }
}

function moveEdit({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text }
}

/** A rule that throws is a bug of ours, and no reason to stop. */
export function reportFailure(unit: Unit | undefined, error: unknown): Problem {
  const severity: Severity = 'error'
  const what = error instanceof Error ? error.message : String(error)
  const message = `The rule failed, which is a bug of bitext-md and none of the document: ${what}`
  return unit ? locateProblem(unit, { message, severity }) : { message, severity, offset: 0 }
}
