import type { ActiveRule, ActiveRunRule } from '../../check/rule.ts'
import { rules } from '../../check/rules.ts'
import { runRules } from '../../check/run-rules.ts'
import type { ConfigurableRule } from '../../config/config.ts'
import { createRuleResolver, type ResolvedRule } from '../../config/rule-resolver.ts'
import type { Finding } from '../../finding.ts'
import type { RuleOptions } from './check-options.ts'
import type { Project } from './project.ts'
import { type NamedRules, readRuleOptions } from './read-rule-options.ts'

/** A document that rules are selected for. */
interface SelectedFor {
  /** Absolute path. */
  readonly path: string
  readonly language: string
}

export interface RuleSelection extends NamedRules {
  /** The rules that are on for a document. */
  readonly select: (document: SelectedFor) => readonly ActiveRule[]
  /** The rules over all documents together that are on for one. */
  readonly selectRun: (document: SelectedFor) => readonly ActiveRunRule[]
  /** Leaves findings that were asked for, of rules that no configuration knows. */
  readonly keep: (findings: readonly Finding[]) => readonly Finding[]
}

/** Says which rules are on. Throws `invalid-usage` for a preset or a rule that there is not. */
export async function selectRules(
  options: RuleOptions,
  { config, folder }: Project,
): Promise<RuleSelection> {
  const { includes } = await readRuleOptions(options)
  const only = options.rule ? new Set(options.rule) : undefined
  const preset = options.preset ? { preset: options.preset } : {}
  return {
    select: createSelect(rules),
    selectRun: createSelect(runRules),
    includes,
    keep: (findings) => findings.filter(({ rule }) => includes(rule)),
  }

  function createSelect<Rule extends ConfigurableRule>(list: readonly Rule[]) {
    const resolve = createRuleResolver({ config, folder, rules: list, ...preset })
    return (document: SelectedFor) => {
      const active = resolve(document)
      return only ? selectOnly(list, only, active) : active
    }
  }
}

/** The rules that are asked for, as configured; those that are off, as by default. */
function selectOnly<Rule extends ConfigurableRule>(
  list: readonly Rule[],
  only: ReadonlySet<string>,
  active: readonly ResolvedRule<Rule>[],
): ResolvedRule<Rule>[] {
  return list
    .filter(({ id }) => only.has(id))
    .map((rule) => {
      const known = active.find((resolved) => resolved.rule === rule)
      return known ?? { rule, severity: rule.severity }
    })
}
