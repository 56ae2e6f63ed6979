import type { Command } from 'commander'
import { addFormatOption, createMaxWarningsOption } from '../check/check-options.ts'
import type { Context } from '../context.ts'
import type { MergeOptions } from '../merge/run-merge.ts'

export function addMergeReportsCommand(program: Command, context: Context): void {
  const command = program
    .command('merge-reports')
    .summary('make one report of those of all shards')
    .description(
      'Makes one report of the JSON reports of all shards, the same as that of a check in one go. Rules that compare units across documents are checked now.',
    )
    .argument('<reports...>', 'JSON reports of `check --shard`: files, folders or globs')
  addFormatOption(command)
    .addOption(createMaxWarningsOption())
    .addHelpText(
      'after',
      `
Examples:
  $ bitext check docs --shard 1/2 --format json=shards/1.json
  $ bitext check docs --shard 2/2 --format json=shards/2.json
  $ bitext merge-reports shards                one report on standard output
  $ bitext merge-reports shards --format github --format sarif=out/check.sarif

Exit code: as check; 2 if a shard had a failure, or a report is missing or does not fit`,
    )
    .action(async (paths: string[], options: MergeOptions) => {
      const { runMerge } = await import('../merge/run-merge.ts')
      return runMerge(paths, options, context)
    })
}
