import { type Command, Option } from 'commander'
import { writeTextFile } from '../../batch/files.ts'
import { placeOutput } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import type { Edition } from '../../bitext/document.ts'
import { formatCount } from '../../report/findings.ts'
import type { Context } from '../context.ts'
import { findBrokenMarkup, reportDiagnostics } from '../diagnostics.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { addEditionOptions, type EditionOptions, pathsArgument } from '../options.ts'
import { addOutputOptions, expectFitting, type OutputOptions, readOutput } from '../output.ts'
import { expectSourceRoot, regenerateDocument } from '../regenerate-document.ts'

type BuildOptions = EditionOptions & OutputOptions & { readonly edition: Edition }

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
  addOutputOptions(addEditionOptions(command))
    .addHelpText(
      'after',
      `
Examples:
  $ bitext build --edition target              all of locales/ to out/
  $ bitext build docs/de-de --out site/de-de   one locale for a web site
  $ bitext build docs/de-de --edition source --source-root docs/en-us --out english`,
    )
    .action((paths: string[], options: BuildOptions) => runBuild(paths, options, context))
}

async function runBuild(
  paths: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  const { edition } = options
  await expectSourceRoot(options, terminal.cwd)
  const output = readOutput(paths, options, terminal.cwd)
  const inputs = await selectDocuments(paths, context, { ...options, output, allowStdin: true })
  expectFitting(output, inputs)
  const plan = await planOutputs(inputs, (input) =>
    output.type === 'folder' ? [placeOutput(output.folder, input)] : [],
  )
  let documents = 0
  for (const [input, [path]] of plan) {
    await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      const request = { editions: [edition], options, cwd: terminal.cwd }
      const { texts, findings } = await regenerateDocument(document, input, request)
      reportDiagnostics([...findBrokenMarkup(document), ...findings], context)
      const text = texts.get(edition)
      if (text === undefined) return
      if (path === undefined) terminal.writeOut(text)
      else await writeTextFile(path, text)
      documents++
    })
  }
  if (output.type === 'folder') {
    const count = formatCount(documents, 'document')
    terminal.writeError(`Built the ${edition} edition of ${count} in ${output.folder}\n`)
  }
}
