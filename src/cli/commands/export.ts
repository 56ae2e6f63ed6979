import { type Command, Option } from 'commander'
import { xliffVersions } from '../../xliff/model.ts'
import { xliffProfiles } from '../../xliff/profiles.ts'
import type { Context } from '../context.ts'
import { bundleKinds, type ExportOptions, exportFormats } from '../export/export-options.ts'
import { addBatchOptions, addLanguageOptions, pathsArgument } from '../options.ts'
import { addOutputOptions } from '../output.ts'
import { addShardOption } from '../shard-option.ts'

export function addExportCommand(program: Command, context: Context): void {
  const command = program
    .command('export')
    .summary('write the units as XLIFF for translators')
    .description('Writes the units of each document as XLIFF: `a.md` becomes `a.md.xlf`.')
    .argument('[paths...]', `${pathsArgument}, - for standard input`)
  addBatchOptions(addShardOption(addOutputOptions(addLanguageOptions(command))))
    .addOption(
      new Option('--to <format>', 'xliff-js is the JS model of the npm package xliff, as JSON')
        .choices(exportFormats)
        .default('xliff'),
    )
    .addOption(
      new Option('--xliff <version>', 'version of the XLIFF').choices(xliffVersions).default('1.2'),
    )
    .addOption(
      new Option(
        '--profile <name>',
        'omegat fills empty targets with the source, gettext approves finished units',
      )
        .choices(xliffProfiles)
        .default('generic'),
    )
    .addOption(
      new Option('--bundle <by>', 'what becomes one XLIFF')
        .choices(bundleKinds)
        .default('document'),
    )
    .addOption(
      new Option('--skeleton <how>', 'embed lets `import` rebuild Markdown that is gone')
        .choices(['none', 'embed'])
        .default('none'),
    )
    .option(
      '--with-metadata',
      'add title, description and alt texts; their sources come from --source-root',
    )
    .option('--source-root <dir>', 'tree of the source documents, matched by path')
    .option('--verify', 'read the XLIFF again with the npm package xliff; write only what it reads')
    .addHelpText(
      'after',
      `
Examples:
  $ bitext export                              all of locales/ to out/
  $ bitext export docs/de-de --out xliff       one locale to xliff/
  $ bitext export docs --bundle locale         one XLIFF a locale: out/de-DE.xlf
  $ bitext export docs/de-de --xliff 2.1       for tools that read XLIFF 2
  $ bitext export docs/de-de --to xliff-js     for i18next and locize: a.md.xliff.json
  $ bitext export docs/de-de/a.md --out -      one document to standard output
  $ bitext export - --target-language de-DE < a.md > a.md.xlf`,
    )
    .action(async (paths: string[], options: ExportOptions) => {
      const { runExport } = await import('../export/run-export.ts')
      return runExport(paths, options, context)
    })
}
