import { type Command, Option } from 'commander'
import { stateLevels } from '../../xliff/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ImportOptions } from '../import/run-import.ts'

export function addImportCommand(program: Command, context: Context): void {
  program
    .command('import')
    .summary('put the targets of XLIFF files back into the Markdown')
    .description(
      'Puts the targets that a translator changed into the dual-language Markdown that each XLIFF came from; nothing else changes.',
    )
    .argument('<xliff...>', 'files, folders or globs of XLIFF, or of what `export --to` writes')
    .option('--root <dir>', 'folder that `original` in the XLIFF is relative to', '.')
    .option('--out <dir>', 'write the Markdown there instead of in place')
    .option('--dry-run', 'show what would change as a diff, write nothing')
    .option(
      '--force',
      'take targets also where the Markdown has changed since the export, and ones that are empty or lost a code',
    )
    .addOption(
      new Option('--require <state>', 'take only targets in this state or further').choices(
        stateLevels.slice(1),
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ bitext import out/xliff --dry-run           show the changes
  $ bitext import out/xliff                     make them
  $ bitext import a.md.xlf --root docs/de-de --out merged
  $ bitext import out/xliff --require reviewed  only what somebody has reviewed
  $ bitext import a.md.xliff.json --root docs/de-de
                                               the JS model of the npm package xliff`,
    )
    .action(async (paths: string[], options: ImportOptions) => {
      const { runImport } = await import('../import/run-import.ts')
      return runImport(paths, options, context)
    })
}
