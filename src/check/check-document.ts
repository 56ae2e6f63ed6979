import type { BitextDocument } from '../bitext/document.ts'
import { findTargetLanguage } from '../bitext/locale.ts'
import { placeProblems, type RuleProblem } from '../bitext/place-problems.ts'
import type { Finding, Problem, Severity } from '../finding.ts'
import { findLanguage } from './language/language.ts'
import { selectPreset } from './presets.ts'
import type { ActiveRule, CheckRule, RuleContext } from './rule.ts'
import { suppression } from './rules/suppression.ts'
import { rules } from './rules.ts'
import { runRules } from './run-rules.ts'
import { readSuppressions } from './suppressions.ts'
import type { Glossary } from './terms/glossary.ts'
import { reportFailure } from './unit-rule.ts'

export interface CheckOptions {
  /** Those of the preset `recommended` if not given. */
  readonly rules?: readonly ActiveRule[]
  /** BCP 47; if not given, what the document or its path says. */
  readonly targetLanguage?: string
  /** BCP 47; `en-US` if not given. */
  readonly sourceLanguage?: string
  readonly glossary?: Glossary
  /** The source document of today. */
  readonly sourceText?: string
  /** Told what a rule has thrown; the finding has its message only. */
  readonly onFailure?: (error: unknown) => void
}

/** Checks that source and target of each unit belong together; findings come in the text's order. */
export function checkDocument(document: BitextDocument, options: CheckOptions = {}): Finding[] {
  const { rules: active = selectPreset('recommended'), sourceLanguage = 'en-US' } = options
  const context = {
    target: findLanguage(options.targetLanguage ?? findTargetLanguage(document).language),
    source: findLanguage(sourceLanguage),
    ...(options.glossary ? { glossary: options.glossary } : {}),
    ...(options.sourceText === undefined ? {} : { sourceText: options.sourceText }),
    ...(options.onFailure ? { onFailure: options.onFailure } : {}),
  }
  const problems = active.flatMap((rule) => runRule(document, rule, context))
  return placeProblems(
    document,
    suppressProblems(document, problems, active).sort(
      (first, second) => first.offset - second.offset,
    ),
  )
}

/** Leaves out what the document's comments hide, and says which comments hide nothing. */
function suppressProblems(
  document: BitextDocument,
  problems: readonly RuleProblem[],
  activeRules: readonly ActiveRule[],
): RuleProblem[] {
  const suppressions = readSuppressions(document)
  if (!suppressions) return [...problems]
  const shown = problems.filter(({ rule, offset }) => !suppressions.hides(rule, offset))
  const active = activeRules.find(({ rule }) => rule.id === suppression.id)
  if (!active) return shown
  const ids = new Set(activeRules.map(({ rule }) => rule.id))
  const known = new Set([...[...rules, ...runRules].map(({ id }) => id), ...ids])
  const unused = suppressions.listProblems({ known, active: ids })
  return [...shown, ...unused.map((problem) => placeRule(problem, active))]
}

function runRule(
  document: BitextDocument,
  active: ActiveRule,
  context: Omit<RuleContext, 'options'>,
): RuleProblem[] {
  const { rule, options } = active
  const problems: Problem[] = []
  try {
    const defaults = readDefaults(rule)
    const full = { ...context, options: options ? { ...defaults, ...options } : defaults }
    for (const problem of rule.check(document, full)) problems.push(problem)
  } catch (error) {
    problems.push(reportFailure(undefined, error))
    context.onFailure?.(error)
  }
  return problems.map((problem) => placeRule(problem, active))
}

function placeRule(problem: Problem, { rule, severity }: ActiveRule): RuleProblem {
  return {
    ...problem,
    rule: rule.id,
    severity: capSeverity(problem.severity ?? rule.severity, severity, rule.severity),
  }
}

const noOptions: Readonly<Record<string, unknown>> = {}

function readDefaults({ options }: CheckRule): Readonly<Record<string, unknown>> {
  if (!options) return noOptions
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]))
}

const severities: readonly Severity[] = ['info', 'warning', 'error']

/** The configuration decides about ordinary findings, and how bad the others can be at most. */
function capSeverity(own: Severity, configured: Severity, byDefault: Severity): Severity {
  if (own === byDefault) return configured
  if (configured === byDefault) return own
  return severities.indexOf(own) < severities.indexOf(configured) ? own : configured
}
