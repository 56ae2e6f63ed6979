import { rules } from '../../check/rules.ts'
import type { ReportedRule } from '../../report/report.ts'
import type { ShardSection } from '../../report/shard-section.ts'
import type { RuleOptions } from './check-options.ts'
import type { Project } from './project.ts'
import { selectRules } from './rule-selection.ts'

/** The rules that are on for most documents. */
export async function listActiveRules(
  options: RuleOptions,
  project: Project,
): Promise<ShardSection['rules']> {
  const { select } = await selectRules(options, project)
  const active = select({ path: project.folder, language: 'und' })
  return active.map(({ rule, severity }) => ({ id: rule.id, severity }))
}

/** Rules as a report names them, in the order in which they are documented. */
export function describeRules(active: ShardSection['rules']): ReportedRule[] {
  return rules.flatMap(({ id, description, details }) => {
    const found = active.find((rule) => rule.id === id)
    const help = details === '' ? {} : { helpText: dropLinks(details.trim()) }
    return found ? [{ id, severity: found.severity, description, ...help }] : []
  })
}

/** Links to other pages of the reference lead nowhere from a report. */
function dropLinks(markdown: string): string {
  return markdown.replace(/\[([^[\]]*)\]\((?!https?:)[^()\s]*\)/g, '$1')
}
