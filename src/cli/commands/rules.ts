import { type Command, Option } from 'commander'
import type { CheckRule, RunRule } from '../../check/rule.ts'
import { rules } from '../../check/rules.ts'
import { runRules } from '../../check/run-rules.ts'
import { type Column, formatTable } from '../../report/table.ts'
import type { Context } from '../context.ts'

const columns: readonly Column[] = [
  { title: 'Rule', align: 'left' },
  { title: 'Severity', align: 'left' },
  { title: 'Preset', align: 'left' },
  { title: 'Fixable', align: 'left' },
  { title: 'Holds', align: 'left' },
]

interface RulesOptions {
  readonly format: 'text' | 'json'
}

export function addRulesCommand(program: Command, { terminal }: Context): void {
  program
    .command('rules')
    .summary('list the rules of check')
    .description('Lists the rules that `check` holds Markdown to, in the order of the reference.')
    .addOption(
      new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ bitext rules                               a table
  $ bitext rules --format json                 with options, for scripts
  $ bitext explain missing-target              all about one rule`,
    )
    .action(({ format }: RulesOptions) =>
      terminal.writeOut(format === 'json' ? formatJson() : formatText()),
    )
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
