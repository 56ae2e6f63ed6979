import { join } from 'node:path'
import type { InputFile } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import { BitextError } from '../../errors.ts'
import { formatCount } from '../../report/findings.ts'
import { type Bundle, groupInputs } from '../bundles.ts'
import type { Context } from '../context.ts'
import { type DocumentItem, listReads } from '../document-stage.ts'
import { attempt, readDocument, selectDocuments } from '../documents.ts'
import { expectSourceRoot } from '../expect-source-root.ts'
import { expectFitting, readOutput } from '../output.ts'
import { readLanguage } from '../read-language.ts'
import { listItems, runDocuments } from '../run-documents.ts'
import { selectBundles } from '../select-part.ts'
import { expectShardedFiles } from '../shard-option.ts'
import type { ExportItem } from '../stages/export-stage.ts'

import { type Counts, noCounts } from './counts.ts'
import type { ExportFormat, ExportOptions } from './export-options.ts'
import { reportVerified } from './report-verified.ts'

const suffixes: Readonly<Record<ExportFormat, string>> = {
  xliff: '.xlf',
  'xliff-js': '.xliff.json',
}

/** Exports documents, as the command `export` is asked to. */
export async function runExport(
  paths: readonly string[],
  options: ExportOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  expectOptionsOfFormat(options)
  expectShardedFiles(paths, options)
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
  if (output.type === 'stdout') {
    const { writeToStdout } = await import('./write-to-stdout.ts')
    await writeToStdout(await selectBundles(bundles, options, context), options, context)
    return
  }
  const outputs = new Map(
    bundles.map((bundle) => [bundle.inputs[0], join(output.folder, bundle.path)]),
  )
  await planOutputs(inputs, (input) => {
    const path = outputs.get(input)
    return path === undefined ? [] : [path]
  })
  const part = await selectBundles(bundles, options, context)
  const counts = { ...noCounts }
  await runDocuments({
    name: 'export',
    module: {
      url: new URL('../stages/export-stage.js', import.meta.url),
      load: () => import('../stages/export-stage.ts'),
    },
    settings: { options },
    items: await listBundles(part, outputs, { context, options }),
    options,
    context,
    onResult: (_, { value = noCounts }) => {
      addCounts(counts, value)
      return { units: value.units }
    },
  })
  reportVerified(counts, options, context)
  const found = `${formatCount(counts.documents, 'document')}, ${formatCount(counts.units, 'unit')}`
  terminal.writeError(`Exported ${found} to ${output.folder}\n`)
}

async function listBundles(
  bundles: readonly Bundle[],
  outputs: ReadonlyMap<InputFile | undefined, string>,
  { context, options }: { readonly context: Context; readonly options: ExportOptions },
): Promise<ExportItem[]> {
  const items: ExportItem[] = []
  for (const bundle of bundles) {
    const documents = await listItems(bundle.inputs, context, options)
    const size = documents.reduce((sum, document) => sum + document.size, 0)
    const [first] = documents
    const output = outputs.get(first?.input)
    if (first && output !== undefined)
      items.push({ ...first, size, bundle, outputs: [output], reads: listOthers(documents) })
  }
  return items
}

/** What the work on a bundle reads besides its first document. */
function listOthers(documents: readonly DocumentItem[]): string[] {
  return documents.flatMap(listReads).slice(1)
}

function addCounts(sum: Counts, more: Counts): void {
  sum.documents += more.documents
  sum.units += more.units
  sum.compared += more.compared
  sum.skipped += more.skipped
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
