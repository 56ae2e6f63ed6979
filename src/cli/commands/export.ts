import type { Command } from 'commander'
import { writeTextFile } from '../../batch/files.ts'
import { placeOutput } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import { formatCount } from '../../report/findings.ts'
import type { Context } from '../context.ts'
import { findBrokenMarkup, reportDiagnostics } from '../diagnostics.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { exportDocument } from '../export-document.ts'
import { addLanguageOptions, type LanguageOptions, pathsArgument } from '../options.ts'
import { addOutputOptions, expectFitting, type OutputOptions, readOutput } from '../output.ts'

type ExportOptions = LanguageOptions & OutputOptions

export function addExportCommand(program: Command, context: Context): void {
  const command = program
    .command('export')
    .summary('write the units as XLIFF 1.2 for translators')
    .description('Writes the units of each document as XLIFF 1.2: `a.md` becomes `a.md.xlf`.')
    .argument('[paths...]', `${pathsArgument}, - for standard input`)
  addOutputOptions(addLanguageOptions(command))
    .addHelpText(
      'after',
      `
Examples:
  $ bitext export                              all of locales/ to out/
  $ bitext export docs/de-de --out xliff       one locale to xliff/
  $ bitext export docs/de-de/a.md --out -      one document to standard output
  $ bitext export - --target-language de-DE < a.md > a.md.xlf`,
    )
    .action((paths: string[], options: ExportOptions) => runExport(paths, options, context))
}

async function runExport(
  paths: readonly string[],
  options: ExportOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  const output = readOutput(paths, options, terminal.cwd)
  const inputs = await selectDocuments(paths, context, { ...options, output, allowStdin: true })
  expectFitting(output, inputs)
  const plan = await planOutputs(inputs, (input) =>
    output.type === 'folder' ? [placeOutput(output.folder, input, '.xlf')] : [],
  )
  let documents = 0
  let units = 0
  for (const [input, [path]] of plan) {
    await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      const { xml, findings, unitCount } = exportDocument(document, input, {
        options,
        cwd: terminal.cwd,
      })
      reportDiagnostics([...findBrokenMarkup(document), ...findings], context)
      if (path === undefined) terminal.writeOut(xml)
      else await writeTextFile(path, xml)
      documents++
      units += unitCount
    })
  }
  if (output.type === 'folder') {
    const counts = `${formatCount(documents, 'document')}, ${formatCount(units, 'unit')}`
    terminal.writeError(`Exported ${counts} to ${output.folder}\n`)
  }
}
