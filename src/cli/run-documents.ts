import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { InputFile } from '../batch/input-files.ts'
import { readSize } from '../batch/read-sizes.ts'
import { runStage } from '../batch/run-stage.ts'
import { findSourceFile } from '../batch/source-tree.ts'
import type { Done, StageModule } from '../batch/stage.ts'
import { BitextError } from '../errors.ts'
import { formatCount } from '../report/findings.ts'
import { openCachedResults } from './cached-results.ts'
import type { Context } from './context.ts'
import type { CallSettings, DocumentItem, Recorded } from './document-stage.ts'
import { standardStream } from './output.ts'
import { createProgress, type Progress, type ProgressStep } from './progress.ts'
import { replay } from './recording.ts'

/** Options of commands that work on many documents. */
export interface BatchOptions {
  readonly jobs?: number
  readonly cache?: boolean
  readonly cacheLocation?: string
  /** `false` for `--no-progress`. */
  readonly progress?: boolean
}

/** What a document adds to the progress that is shown. */
export type ProgressCounts = Pick<ProgressStep, 'units' | 'findings'>

/** Settings of the stages of commands. */
type DocumentSettings = CallSettings & { readonly options: object }

export interface DocumentRun<Settings extends DocumentSettings, Item extends DocumentItem, Value> {
  /** Of the command. */
  readonly name: string
  /** Of the stage that does the work. */
  readonly module: StageModule<Settings, Item, Recorded<Value>>
  readonly settings: Omit<Settings, keyof CallSettings>
  readonly items: readonly Item[]
  readonly options: BatchOptions
  readonly context: Context
  /** Called for each document, in order, after what the work on it said was said. */
  readonly onResult: (item: Item, recorded: Recorded<Value>) => ProgressCounts
}

/** Does the work of a command on all of its documents. */
export async function runDocuments<
  Settings extends DocumentSettings,
  Item extends DocumentItem,
  Value,
>(run: DocumentRun<Settings, Item, Value>): Promise<void> {
  const { context } = run
  const progress = openProgress(run)
  try {
    for await (const done of runCached(run)) {
      let counts: ProgressCounts = {}
      if (done.type === 'failed') {
        failUnexpectedly(done.item.input, done.error, context)
      } else {
        replay(done.result.events, context)
        counts = run.onResult(done.item, done.result)
      }
      progress.advance({ documents: 1, bytes: done.item.size, ...counts })
    }
  } finally {
    progress.done()
  }
}

function openProgress<Settings extends DocumentSettings, Item extends DocumentItem, Value>({
  items,
  options,
  context: { terminal },
}: DocumentRun<Settings, Item, Value>): Progress {
  const totalBytes = items.reduce((sum, { size }) => sum + size, 0)
  const isShown = options.progress !== false && items.length > 1
  return createProgress({
    total: items.length,
    totalBytes,
    terminal: isShown ? terminal : {},
    clock: () => performance.now(),
  })
}

/** Works on the documents that the cache does not know; what became of all comes in order. */
async function* runCached<Settings extends DocumentSettings, Item extends DocumentItem, Value>({
  name,
  module,
  settings,
  items,
  options,
  context,
}: DocumentRun<Settings, Item, Value>): AsyncGenerator<Done<Item, Recorded<Value>>> {
  const { cwd, isDebugging = false } = context.terminal
  const isCached = options.cache === true && items.every(({ stdin }) => stdin === undefined)
  const call: CallSettings = { cwd, isDebugging, isCached }
  // Both halves of the settings together are `Settings`.
  const work = { module, settings: { ...settings, ...call } as Settings }
  const jobs = options.jobs ?? availableParallelism()
  if (!isCached) {
    yield* runStage({ ...work, items, jobs })
    return
  }
  const cache = openCachedResults<Item, Value>({
    name,
    settings: work.settings,
    location: options.cacheLocation,
    context,
  })
  try {
    const known = items.map((item) => cache.find(item))
    const unknown = items.filter((_, index) => !known[index])
    const results = runStage({ ...work, items: unknown, jobs })
    for (const [index, item] of items.entries()) {
      const result = known[index]
      if (result) {
        yield { type: 'done', item, result }
        continue
      }
      const { value: done } = await results.next()
      if (!done) continue
      if (done.type === 'done') cache.keep(item, done.result)
      yield done
    }
    const count = formatCount(items.length, 'document')
    context.terminal.writeError(`From the cache: ${items.length - unknown.length} of ${count}\n`)
  } finally {
    cache.close()
  }
}

/** A bug of ours ends one document, not the run. */
function failUnexpectedly({ path }: InputFile, error: Error, { terminal, outcome }: Context): void {
  if (error instanceof BitextError) {
    outcome.fail(error, path)
    return
  }
  if (terminal.isDebugging) terminal.writeError(`${error.stack ?? error.message}\n`)
  const message = `Unexpected failure, which is a bug of bitext-md: ${error.message}`
  outcome.fail(new BitextError('unexpected', message, { cause: error }), path)
}

/**
 * Makes items of inputs: with their sizes, the bytes of standard input and, for
 * the cache, their source documents in a tree of these.
 */
export async function listItems(
  inputs: readonly InputFile[],
  { terminal }: Context,
  { cache, sourceRoot }: { readonly cache?: boolean; readonly sourceRoot?: string | undefined },
): Promise<DocumentItem[]> {
  // Only the cache has to know them before they are read.
  const root = cache && sourceRoot !== undefined ? resolve(terminal.cwd, sourceRoot) : undefined
  const items: DocumentItem[] = []
  for (const input of inputs) {
    if (input.absolutePath === standardStream) {
      const stdin = await terminal.readStdin()
      items.push({ input, outputs: [], stdin, size: stdin.length })
    } else {
      const size = readSize(input.absolutePath)
      const source = root === undefined ? undefined : findSourceFile(root, input)
      items.push({ input, outputs: [], size, reads: source === undefined ? [] : [source] })
    }
  }
  return items
}
