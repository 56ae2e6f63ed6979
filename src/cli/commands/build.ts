import { type Command, Option } from 'commander'
import type { BuildOptions } from '../build/run-build.ts'
import type { Context } from '../context.ts'
import { addBatchOptions, addEditionOptions, pathsArgument } from '../options.ts'
import { addOutputOptions } from '../output.ts'
import { addShardOption } from '../shard-option.ts'
import { addWatchOption } from '../watch/watch-option.ts'

export function addBuildCommand(program: Command, context: Context): void {
  const command = program
    .command('build')
    .summary('regenerate localized Markdown')
    .description('Regenerates each document in one edition, under its own name.')
    .argument('[paths...]', `${pathsArgument}, - for standard input`)
    .addOption(
      new Option('--edition <edition>', 'text to regenerate')
        .choices(['target', 'source', 'dual'])
        .default('target'),
    )
  addWatchOption(addBatchOptions(addShardOption(addOutputOptions(addEditionOptions(command)))))
    .addHelpText(
      'after',
      `
Examples:
  $ bitext build --edition target              all of locales/ to out/
  $ bitext build docs/de-de --out site/de-de   one locale for a web site
  $ bitext build docs/de-de --edition source --source-root docs/en-us --out english`,
    )
    .action(async (paths: string[], options: BuildOptions) => {
      if (options.watch) {
        const { watchBuild } = await import('../watch/watch-build.ts')
        return watchBuild(paths, options, context)
      }
      const { runBuild } = await import('../build/run-build.ts')
      return runBuild(paths, options, context)
    })
}
