import { rules } from '../../check/rules.ts'
import { runRules } from '../../check/run-rules.ts'
import { formatRulePage } from '../../report/rule-page.ts'
import type { XliffRule } from '../../xliff/constraints/rule.ts'
import { xliffRules } from '../../xliff/constraints/rules.ts'
import { createUnknownError } from '../describe-unknown.ts'

/** Says all about a rule or a constraint of XLIFF, as Markdown. Throws `invalid-usage` for an unknown id. */
export function explainRule(id: string): string {
  const rule = [...rules, ...runRules].find((known) => known.id === id)
  if (rule) return formatRulePage(rule)
  const constraint = xliffRules.find((known) => known.id === id)
  if (constraint) return formatConstraint(constraint)
  const names = [...rules, ...runRules, ...xliffRules].map((known) => known.id)
  const expected = 'the id of a rule; `bitext rules` lists them'
  throw createUnknownError(id, { option: 'explain', names, expected })
}

function formatConstraint({ id, severity, family, description }: XliffRule): string {
  const versions = {
    '1.2': 'XLIFF 1.2',
    '2': 'XLIFF 2.0, 2.1 and 2.2',
    all: 'all versions of XLIFF',
  }
  return `## ${id}\n\n${description}.\n\nSeverity \`${severity}\`, ${versions[family]}.\n`
}
