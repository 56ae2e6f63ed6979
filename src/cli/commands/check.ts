import type { Command } from 'commander'
import { addCheckOptions, type CheckCommandOptions } from '../check/check-options.ts'
import type { Context } from '../context.ts'
import { pathsArgument } from '../options.ts'

export function addCheckCommand(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('find what is wrong with the pairs')
    .description(
      'Checks that source and target of each unit belong together and nothing is broken. XLIFF files are checked against the constraints of their version.',
    )
    .argument('[paths...]', `${pathsArgument}, or XLIFF; - for standard input`)
  addCheckOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  $ bitext check                               all of locales/
  $ bitext check 'docs/*-*/**/*.md'            all locales of a documentation set
  $ bitext check docs/de-de --format jsonl     for scripts
  $ bitext check docs --format github --format sarif=out/check.sarif
                                               for a pull request and code scanning
  $ bitext check docs --since origin/main      what a branch has changed
  $ bitext check docs --fix --dry-run          what can be repaired
  $ bitext check docs --update-baseline        from now on only new findings
  $ bitext check docs/de-de --source-root docs/en-us --rule stale-source
                                               what has to be translated again
  $ bitext check back/de.xlf                   a translator's XLIFF

Exit code: 0 clean, 1 findings of severity error or too many warnings, 2 a file could not be read or written, or wrong use`,
    )
    .action(async (paths: string[], options: CheckCommandOptions) => {
      if (options.watch) {
        const { watchCheck } = await import('../watch/watch-check.ts')
        return watchCheck(paths, options, context)
      }
      const { runCheck } = await import('../check/run-check.ts')
      return runCheck(paths, options, context)
    })
}
