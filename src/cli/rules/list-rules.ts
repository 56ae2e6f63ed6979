import type { CheckRule, RunRule } from '../../check/rule.ts'
import { rules } from '../../check/rules.ts'
import { runRules } from '../../check/run-rules.ts'
import { type Column, formatTable } from '../../report/table.ts'

export type ListFormat = 'text' | 'json'

const columns: readonly Column[] = [
  { title: 'Rule', align: 'left' },
  { title: 'Severity', align: 'left' },
  { title: 'Preset', align: 'left' },
  { title: 'Fixable', align: 'left' },
  { title: 'Holds', align: 'left' },
]

/** Lists all rules, as the command `rules` is asked to. */
export function formatRules(format: ListFormat): string {
  return format === 'json' ? formatJson() : formatText()
}

function formatText(): string {
  return formatTable(
    columns,
    listRules().map(({ id, severity, preset, isFixable, description }) => [
      id,
      severity,
      preset,
      isFixable ? 'yes' : '',
      description,
    ]),
  )
}

function formatJson(): string {
  const list = listRules().map(
    ({ id, severity, preset, isFixable = false, description, options = {} }) => ({
      id,
      severity,
      preset,
      fixable: isFixable,
      description,
      options,
    }),
  )
  return `${JSON.stringify(list, null, 2)}\n`
}

function listRules(): (CheckRule | (RunRule & { readonly isFixable?: never }))[] {
  return [...rules, ...runRules]
}
