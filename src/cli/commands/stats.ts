import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { pathsArgument } from '../options.ts'
import { addShardOption, type ShardOptions } from '../shard-option.ts'

export function addStatsCommand(program: Command, context: Context): void {
  const command = program
    .command('stats')
    .summary('count documents, units, words and characters')
    .description('Counts documents, units, words and characters on both sides, a row a locale.')
    .argument('[paths...]', pathsArgument)
  addShardOption(command)
    .addHelpText(
      'after',
      `
Words are runs of letters and digits; each Chinese or Japanese character counts as one.
Code spans, link destinations, HTML and other inline codes are left out.

Examples:
  $ bitext stats                               all of locales/
  $ bitext stats docs/de-de docs/ja-jp         two locales`,
    )
    .action(async (paths: string[], options: ShardOptions) => {
      const { runStats } = await import('../stats/run-stats.ts')
      return runStats(paths, options, context)
    })
}
