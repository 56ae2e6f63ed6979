import { join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { createTwoFilesPatch } from 'diff'
import { readTextFile, writeTextFile } from '../../batch/files.ts'
import { toPortablePath } from '../../batch/input-files.ts'
import { resolveInside } from '../../batch/resolve-inside.ts'
import { parseBitext } from '../../bitext/parse-bitext.ts'
import { BitextError } from '../../errors.ts'
import { escapeControls, formatCount } from '../../report/findings.ts'
import { merge } from '../../xliff/merge.ts'
import type { XliffFile } from '../../xliff/model.ts'
import { readXliff } from '../../xliff/read-xliff.ts'
import type { Context } from '../context.ts'
import { reportDiagnostics } from '../diagnostics.ts'
import { attempt, selectXliffFiles } from '../documents.ts'
import { readOutputFolder } from '../output.ts'

interface ImportOptions {
  readonly root: string
  readonly out?: string
  readonly dryRun?: boolean
  readonly force?: boolean
}

export function addImportCommand(program: Command, context: Context): void {
  program
    .command('import')
    .summary('put the targets of XLIFF files back into the Markdown')
    .description(
      'Puts the targets that a translator changed into the dual-language Markdown that each XLIFF came from; nothing else changes.',
    )
    .argument('<xliff...>', 'files, folders or globs of XLIFF')
    .option('--root <dir>', 'folder that `original` in the XLIFF is relative to', '.')
    .option('--out <dir>', 'write the Markdown there instead of in place')
    .option('--dry-run', 'show what would change as a diff, write nothing')
    .option(
      '--force',
      'take targets also where the Markdown has changed since the export, and empty ones',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ bitext import out/xliff --dry-run          show the changes
  $ bitext import out/xliff                    make them
  $ bitext import a.md.xlf --root docs/de-de --out merged`,
    )
    .action((paths: string[], options: ImportOptions) => runImport(paths, options, context))
}

interface ImportState {
  readonly options: ImportOptions
  readonly context: Context
  /** Documents changed in this run, by the path that they are written to. */
  readonly written: Map<string, string>
  files: number
  taken: number
  unchanged: number
  refused: number
}

async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<void> {
  if (options.out !== undefined) readOutputFolder(options.out, context.terminal.cwd)
  const inputs = await selectXliffFiles(paths, context)
  const state: ImportState = {
    options,
    context,
    written: new Map(),
    files: 0,
    taken: 0,
    unchanged: 0,
    refused: 0,
  }
  for (const input of inputs) {
    await attempt(input, context, async () => {
      const xliff = readXliff(await readTextFile(input.absolutePath))
      for (const file of xliff.files) {
        const failure = await attempt(input, context, () => importFile(file, state))
        if (!failure) state.files++
      }
    })
  }
  const { files, taken, unchanged, refused } = state
  const counts = `${formatCount(taken, 'target')} taken, ${unchanged} unchanged, ${refused} refused`
  context.terminal.writeError(`Imported ${formatCount(files, 'document')}: ${counts}\n`)
}

async function importFile(file: XliffFile, state: ImportState): Promise<void> {
  const { options, context, written } = state
  const { cwd } = context.terminal
  const path = await resolveInside(resolve(cwd, options.root), file.original)
  const outputPath =
    options.out === undefined ? path : await resolveInside(resolve(cwd, options.out), file.original)

  const before = written.get(outputPath) ?? (await readOriginal(path, file.original))
  const place = relative(cwd, join(resolve(cwd, options.root), file.original))
  const document = parseBitext(before, { path: toPortablePath(place) })
  const result = merge(document, { files: [file], findings: [] }, options)
  reportDiagnostics(result.findings, context)

  if (options.dryRun) {
    if (result.text !== before)
      context.terminal.writeOut(formatDiff(file.original, before, result.text))
  } else if (result.text !== before || options.out !== undefined) {
    await writeTextFile(outputPath, result.text)
  }
  written.set(outputPath, result.text)
  state.taken += result.taken
  state.unchanged += result.unchanged
  state.refused += result.refused
}

async function readOriginal(path: string, original: string): Promise<string> {
  try {
    return await readTextFile(path)
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    const message = `${error.message} (\`${original}\`, which \`original\` names under \`--root\`)`
    throw new BitextError(error.code, message, { cause: error })
  }
}

function formatDiff(path: string, before: string, after: string): string {
  const name = escapeControls(path)
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
  })
}
