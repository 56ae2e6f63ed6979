import type { Command } from 'commander'
import type { Context } from '../context.ts'

export function addExplainCommand(program: Command, { terminal }: Context): void {
  program
    .command('explain')
    .summary('say all about a rule')
    .description('Shows the page of a rule as Markdown: what holds, why, examples and options.')
    .argument('<rule>', 'id of a rule, or of a constraint of XLIFF')
    .addHelpText(
      'after',
      `
Examples:
  $ bitext explain code-span-mismatch          a rule for Markdown
  $ bitext explain data-id-not-unique          a constraint of XLIFF`,
    )
    .action(async (id: string) => {
      const { explainRule } = await import('../rules/explain-rule.ts')
      terminal.writeOut(explainRule(id))
    })
}
