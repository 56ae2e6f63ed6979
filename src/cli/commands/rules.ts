import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { ListFormat } from '../rules/list-rules.ts'

interface RulesOptions {
  readonly format: ListFormat
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
    .action(async ({ format }: RulesOptions) => {
      const { formatRules } = await import('../rules/list-rules.ts')
      terminal.writeOut(formatRules(format))
    })
}
