import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { writeTextParts } from '../../batch/files.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import { BitextError } from '../../errors.ts'
import { verifyXliff } from '../../exchange/verify-xliff.ts'
import { formatCount } from '../../report/findings.ts'
import { xliffVersions } from '../../xliff/model.ts'
import { xliffProfiles } from '../../xliff/to-xliff.ts'
import { type Bundle, type BundleKind, bundleKinds, groupInputs } from '../bundles.ts'
import type { Context } from '../context.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { readLanguage } from '../export-document.ts'
import {
  type BundleOptions,
  type Counts,
  type ExportFormat,
  type Exporting,
  exportFormats,
  makeBundle,
} from '../make-bundle.ts'
import { addLanguageOptions, pathsArgument } from '../options.ts'
import { addOutputOptions, expectFitting, type OutputOptions, readOutput } from '../output.ts'
import { expectSourceRoot } from '../regenerate-document.ts'

const suffixes: Readonly<Record<ExportFormat, string>> = {
  xliff: '.xlf',
  'xliff-js': '.xliff.json',
}

interface ExportOptions extends BundleOptions, OutputOptions {
  readonly bundle: BundleKind
  readonly verify?: boolean
}

export function addExportCommand(program: Command, context: Context): void {
  const command = program
    .command('export')
    .summary('write the units as XLIFF for translators')
    .description('Writes the units of each document as XLIFF: `a.md` becomes `a.md.xlf`.')
    .argument('[paths...]', `${pathsArgument}, - for standard input`)
  addOutputOptions(addLanguageOptions(command))
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
    .action((paths: string[], options: ExportOptions) => runExport(paths, options, context))
}

async function runExport(
  paths: readonly string[],
  options: ExportOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  expectOptionsOfFormat(options)
  const output = readOutput(paths, options, terminal.cwd)
  await expectSourceRoot(options, terminal.cwd)
  const inputs = await selectDocuments(paths, context, { ...options, output, allowStdin: true })
  const locales = await readLocales(inputs, options, context)
  const bundles = groupInputs(
    inputs.filter((input) => options.bundle !== 'locale' || locales.has(input)),
    {
      kind: options.bundle,
      suffix: suffixes[options.to],
      readLocale: (input) => locales.get(input) ?? '',
    },
  )
  expectFitting(output, bundles)
  const counts: Counts = { documents: 0, units: 0, compared: 0, skipped: 0 }
  const verify = options.verify ? { verify: verifyXliff } : {}
  const exporting = { options, context, counts, ...verify }
  if (output.type === 'stdout') {
    for (const bundle of bundles) {
      const parts = makeBundle(bundle, exporting)
      for await (const part of parts) terminal.writeOut(part)
    }
    reportVerified(counts, options, context)
    return
  }
  const pathsByInput = new Map(
    bundles.map((bundle) => [bundle.inputs[0], join(output.folder, bundle.path)]),
  )
  await planOutputs(inputs, (input) => {
    const path = pathsByInput.get(input)
    return path === undefined ? [] : [path]
  })
  for (const bundle of bundles) {
    await writeBundle(bundle, join(output.folder, bundle.path), exporting)
  }
  reportVerified(counts, options, context)
  const found = `${formatCount(counts.documents, 'document')}, ${formatCount(counts.units, 'unit')}`
  terminal.writeError(`Exported ${found} to ${output.folder}\n`)
}

/** gettext's tools read 1.2 alone; the JS model is that of 1.2, and nothing but the model is in it. */
function expectOptionsOfFormat({ to, xliff, skeleton, verify, profile }: ExportOptions): void {
  if (profile === 'gettext' && xliff !== '1.2') {
    const message = `Unexpected \`--xliff ${xliff}\` beside \`--profile gettext\`, expected 1.2: its tools read no other`
    throw new BitextError('invalid-usage', message)
  }
  if (to === 'xliff') return
  const unexpected = [
    ...(xliff === '1.2' ? [] : [`--xliff ${xliff}`]),
    ...(skeleton === 'none' ? [] : [`--skeleton ${skeleton}`]),
    ...(verify ? ['--verify'] : []),
  ]
  const [first] = unexpected
  if (first === undefined) return
  const message = `Unexpected \`${first}\` beside \`--to ${to}\`, expected it for XLIFF only`
  throw new BitextError('invalid-usage', message)
}

function reportVerified(
  { compared, skipped }: Counts,
  { verify }: ExportOptions,
  { terminal }: Context,
): void {
  if (!verify) return
  const units = formatCount(compared, 'unit')
  terminal.writeError(
    `Verified ${units} with the package xliff, which cannot represent ${skipped} more\n`,
  )
}

/** The locales of documents, where they decide on the bundle; unreadable ones are left out. */
async function readLocales(
  inputs: readonly InputFile[],
  options: ExportOptions,
  context: Context,
): Promise<ReadonlyMap<InputFile, string>> {
  const locales = new Map<InputFile, string>()
  if (options.bundle !== 'locale') return locales
  for (const input of inputs) {
    await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      locales.set(input, readLanguage(document, input, options).language)
    })
  }
  return locales
}

async function writeBundle(bundle: Bundle, path: string, exporting: Exporting): Promise<void> {
  const before = { ...exporting.counts }
  const parts = makeBundle(bundle, exporting)
  const first = await parts.next()
  // Without one document that could be exported there is no file.
  const [input] = bundle.inputs
  if (first.done || !input) return
  const { context, counts } = exporting
  const failure = await attempt(input, context, () =>
    writeTextParts(path, prepend(first.value, parts)),
  )
  if (failure) Object.assign(counts, before)
}

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
