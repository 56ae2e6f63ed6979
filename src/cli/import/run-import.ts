import { resolve } from 'node:path'
import { readChunks, readTextFile, writeTextFile } from '../../batch/files.ts'
import type { InputFile } from '../../batch/input-files.ts'
import { parseXliffJs } from '../../exchange/from-xliff-js.ts'
import { formatCount } from '../../report/findings.ts'
import { listEvents, type XliffEvent } from '../../xliff/events.ts'
import { streamXliffEvents } from '../../xliff/read-xliff.ts'
import type { StateLevel } from '../../xliff/vocabulary.ts'
import type { Context } from '../context.ts'
import { reportDiagnostics } from '../diagnostics.ts'
import { attempt, selectExchangeFiles } from '../documents.ts'
import { formatDiff } from '../format-diff.ts'
import { createImporter, type ImportedDocument } from '../import-documents.ts'
import { readOutputFolder } from '../output.ts'

export interface ImportOptions {
  readonly root: string
  readonly out?: string
  readonly dryRun?: boolean
  readonly force?: boolean
  readonly require?: StateLevel
}

/** Counts over all documents. */
interface Counts {
  documents: number
  taken: number
  unchanged: number
  refused: number
  readonly reasons: Map<string, number>
}

/** Imports XLIFF, as the command `import` is asked to. */
export async function runImport(
  paths: readonly string[],
  options: ImportOptions,
  context: Context,
): Promise<void> {
  const { terminal } = context
  const out = options.out === undefined ? {} : { out: readOutputFolder(options.out, terminal.cwd) }
  const inputs = await selectExchangeFiles(paths, context)
  const importer = createImporter({
    ...options,
    ...out,
    cwd: terminal.cwd,
    root: resolve(terminal.cwd, options.root),
  })
  const counts: Counts = { documents: 0, taken: 0, unchanged: 0, refused: 0, reasons: new Map() }
  for (const input of inputs) {
    // Nothing is written before the XLIFF has been read to its end.
    const documents: ImportedDocument[] = []
    const failure = await attempt(input, context, async () => {
      const events = readEvents(input.absolutePath)
      const results = importer.readDocuments(events, input.path)
      for await (const result of results) {
        if ('error' in result) context.outcome.fail(result.error, input.path)
        else documents.push(result)
      }
    })
    if (failure) continue
    for (const document of documents)
      await finishDocument(document, { input, options, context, counts })
  }
  terminal.writeError(formatCounts(counts))
}

/** What a file holds, XLIFF or the JS model of the package `xliff`. */
async function* readEvents(path: string): AsyncGenerator<XliffEvent> {
  if (path.toLowerCase().endsWith('.json'))
    yield* listEvents(parseXliffJs(await readTextFile(path)))
  else yield* streamXliffEvents(readChunks(path))
}

interface Finishing {
  readonly input: InputFile
  readonly options: ImportOptions
  readonly context: Context
  readonly counts: Counts
}

async function finishDocument(
  document: ImportedDocument,
  { input, options, context, counts }: Finishing,
): Promise<void> {
  const { original, before, result } = document
  reportDiagnostics(result.findings, context)
  const failure = await attempt(input, context, async () => {
    if (options.dryRun) {
      if (result.text !== before) {
        context.terminal.writeOut(formatDiff(original, before ?? '', result.text))
      }
    } else if (result.text !== before || options.out !== undefined) {
      await writeTextFile(document.outputPath, result.text)
    }
  })
  if (failure) return
  counts.documents++
  counts.taken += result.taken
  counts.unchanged += result.unchanged
  counts.refused += result.refused
  for (const [rule, count] of result.reasons) {
    counts.reasons.set(rule, (counts.reasons.get(rule) ?? 0) + count)
  }
}

function formatCounts({ documents, taken, unchanged, refused, reasons }: Counts): string {
  const why = [...reasons].sort().map(([rule, count]) => `${count} ${rule}`)
  const refusals = why.length === 0 ? '' : ` (${why.join(', ')})`
  const targets = `${formatCount(taken, 'target')} taken, ${unchanged} unchanged, ${refused} refused`
  return `Imported ${formatCount(documents, 'document')}: ${targets}${refusals}\n`
}
