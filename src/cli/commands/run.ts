import type { Command } from 'commander'
import { addConfigOptions } from '../check/check-options.ts'
import type { Context } from '../context.ts'
import {
  addBatchOptions,
  addEditionOptions,
  addLanguageOptions,
  pathsArgument,
} from '../options.ts'
import type { RunOptions } from '../run/run-all.ts'
import { addShardOption } from '../shard-option.ts'

export function addRunCommand(program: Command, context: Context): void {
  const command = program
    .command('run')
    .summary('export, check and regenerate, all in one go')
    .description(
      'Runs the whole pipeline: XLIFF to `xliff/`, all editions to `dual/`, `target/` and `source/`, findings and a table a locale to standard output.',
    )
    .argument('[paths...]', pathsArgument)
    .option('--out <dir>', 'folder for the outputs', 'out')
  addBatchOptions(addShardOption(addConfigOptions(addEditionOptions(addLanguageOptions(command)))))
    .addHelpText(
      'after',
      `
Examples:
  $ bitext run                                 all of locales/ to out/
  $ bitext run docs/de-de --out build          one locale to build/`,
    )
    .action(async (paths: string[], options: RunOptions) => {
      const { runAll } = await import('../run/run-all.ts')
      return runAll(paths, options, context)
    })
}
