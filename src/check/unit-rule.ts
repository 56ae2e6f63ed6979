import type { BitextDocument, Unit } from '../bitext/document.ts'
import type { Edit, LocatedText, Problem, Severity } from '../finding.ts'
import { features } from './features.ts'
import type { CheckRule, RuleContext } from './rule.ts'
import { type UnitView, viewDocument } from './unit-view.ts'

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

/**
 * Bits of `features` without one of which a unit has nothing for a rule: one of
 * `target` in its target, one of `source` in its source, one of `either` in any
 * of the two. What is not given is not asked for.
 */
interface Needs {
  readonly target?: number
  readonly source?: number
  readonly either?: number
}

export interface UnitRuleParts extends Omit<CheckRule, 'check'> {
  /** Which units are the rule's business, by their raw texts: others have no findings. */
  readonly concerns?: (unit: Unit, context: RuleContext) => boolean
  /** A quick test of the languages and options. */
  readonly applies?: (context: RuleContext) => boolean
  /**
   * What a unit must have to be looked at.
   *
   * It makes the rule fast and changes nothing: with and without it the rule
   * finds the same, which `test/check/gates.test.ts` holds all rules to.
   */
  readonly needs?: Needs
  /** A quick test that tells units without findings; as with `needs`, all findings are the same without it. */
  readonly suspects?: (view: UnitView, context: RuleContext) => boolean
  readonly check: (view: UnitView, context: RuleContext) => Iterable<UnitProblem>
}

/** Makes a rule over a document of one that looks at each unit by itself. */
export function createUnitRule(parts: UnitRuleParts): CheckRule {
  return createRule(parts, any)
}

/** A unit rule that compares two texts: a missing one is the business of other rules. */
export function createComparisonRule(parts: UnitRuleParts): CheckRule {
  return createRule(parts, features.text)
}

// Each text has one of these bits.
const any = features.text | features.blank
const anything = { target: any, source: any, either: any }

/** `inBoth` are the bits of which both texts have one, or the rule has nothing to do with the unit. */
function createRule(parts: UnitRuleParts, inBoth: number): CheckRule {
  const { check, concerns, applies, needs, suspects, ...rule } = parts
  const { target: inTarget, source: inSource, either: inEither } = { ...anything, ...needs }
  return { ...rule, check: checkUnits }

  function checkUnits(document: BitextDocument, context: RuleContext): readonly Problem[] {
    const problems: Problem[] = []
    if (applies && !applies(context)) return problems
    const isGated = context.isUngated !== true
    const { units, targets, sources, inTargets, inSources } = viewDocument(document)
    if (isGated && !hasNeeds(inTargets, inSources)) return problems
    for (let index = 0; index < units.length; index++) {
      const target = targets[index] ?? 0
      const source = sources[index] ?? 0
      if ((target & inBoth) === 0 || (source & inBoth) === 0) continue
      if (isGated && !hasNeeds(target, source)) continue
      const view = units[index]
      if (view) checkUnit(view, context, problems)
    }
    return problems
  }

  function checkUnit(view: UnitView, context: RuleContext, problems: Problem[]): void {
    try {
      if (suspects && context.isUngated !== true && !suspects(view, context)) return
      if (concerns && !concerns(view.unit, context)) return
      for (const problem of check(view, context)) problems.push(locateProblem(view.unit, problem))
    } catch (error) {
      context.onFailure?.(error)
      problems.push(reportFailure(view.unit, error))
    }
  }

  function hasNeeds(target: number, source: number): boolean {
    return (
      (target & inTarget) !== 0 && (source & inSource) !== 0 && ((target | source) & inEither) !== 0
    )
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
