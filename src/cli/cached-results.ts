import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  type FileStamp,
  type FileState,
  isOldStamp,
  isSameStamp,
  readStamp,
  readState,
} from '../batch/cache/file-state.ts'
import { openResultStore, type ResultStore } from '../batch/cache/result-store.ts'
import type { Context } from './context.ts'
import { type DocumentItem, listReads, type Recorded } from './document-stage.ts'

/** What is known of documents from runs before. */
export interface CachedResults<Item, Value> {
  /** What the work on a document would give, where nothing that it reads or writes has changed. */
  readonly find: (item: Item) => Recorded<Value> | undefined
  readonly keep: (item: Item, recorded: Recorded<Value>) => void
  readonly close: () => void
}

export interface CacheRequest {
  /** Name of the command. */
  readonly name: string
  /** Everything that results hang on besides the documents; plain data. */
  readonly settings: { readonly options: object }
  /** Folder of the cache, if the user named one. */
  readonly location: string | undefined
  readonly context: Context
}

/** A document's result, and the state of the files that it came from and went to. */
interface Entry<Value> {
  readonly recorded: Recorded<Value>
  readonly reads: readonly FileState[]
  readonly writes: readonly (FileStamp | null)[]
  /** Milliseconds since 1970. */
  readonly time: number
}

/** Opens the cache of a command for some settings; one that cannot be used is none, with a word. */
export function openCachedResults<Item extends DocumentItem, Value>({
  name,
  settings,
  location,
  context,
}: CacheRequest): CachedResults<Item, Value> {
  const { cwd, writeError } = context.terminal
  const folder = location === undefined ? findDefaultFolder(cwd) : resolve(cwd, location)
  // Rules ask `Intl`, which another release of Node.js may answer in another way.
  const runtime = `${context.version} ${process.version}`
  const { options, ...others } = settings
  const said = JSON.stringify([runtime, others, listWhatMatters(options)])
  const key = createHash('sha256').update(said).digest('hex')
  const path = join(folder, `${name}-${key.slice(0, 16)}.jsonl`)
  const store = openStore()
  return store ? { find, keep, close: () => guard(store.close) } : noResults

  function openStore(): ResultStore | undefined {
    const onDamage = () => writeError(`The cache ${path} is damaged and was thrown away\n`)
    return guard(() => openResultStore({ path, onDamage }))
  }

  function find(item: Item): Recorded<Value> | undefined {
    // What stands behind a checksum was written by `keep`.
    const entry = store?.find(nameItem(item)) as Entry<Value> | undefined
    if (!entry || !hasSameWrites(item, entry)) return undefined
    const reads = compareReads(item, entry)
    if (!reads) return undefined
    if (reads !== entry.reads) store?.add(nameItem(item), { ...entry, reads, time: Date.now() })
    return entry.recorded
  }

  function keep(item: Item, { states, ...recorded }: Recorded<Value>): void {
    if (!states || recorded.failure) return
    const entry: Entry<Value> = { recorded, ...states, time: Date.now() }
    guard(() => store?.add(nameItem(item), entry))
  }

  /** The cache is of no use to anybody who needs the result: what is wrong with it fails nothing. */
  function guard<Result>(use: () => Result): Result | undefined {
    try {
      return use()
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      writeError(`The cache ${path} cannot be used: ${reason}\n`)
      return undefined
    }
  }
}

/** Options of commands that change what is said about results, and no result. */
const ofNoMatter: ReadonlySet<string> = new Set([
  'baseline',
  'cache',
  'cacheLocation',
  'format',
  'jobs',
  'maxWarnings',
  'out',
  'progress',
  'quiet',
  'shard',
  'updateBaseline',
  'watch',
])

function listWhatMatters(options: object): readonly unknown[] {
  return Object.entries(options).filter(([name]) => !ofNoMatter.has(name))
}

const noResults = { find: () => undefined, keep: () => undefined, close: () => undefined }

/** The folder for caches of the package that a folder belongs to. */
function findDefaultFolder(cwd: string): string {
  let folder = cwd
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) return join(cwd, 'node_modules/.cache/bitext')
    folder = parent
  }
  return join(folder, 'node_modules/.cache/bitext')
}

function nameItem({ input, outputs, reads = [] }: DocumentItem): string {
  return JSON.stringify([input.path, input.relativePath, outputs, reads])
}

function hasSameWrites<Value>({ outputs }: DocumentItem, { writes }: Entry<Value>): boolean {
  return outputs.every((path, index) => isSameStamp(readStamp(path), writes[index] ?? undefined))
}

/** The states of the files that are read, if all have the contents that they had. */
function compareReads<Value>(
  item: DocumentItem,
  { reads, time }: Entry<Value>,
): readonly FileState[] | undefined {
  const states: FileState[] = []
  let isSame = true
  for (const [index, path] of listReads(item).entries()) {
    const before = reads[index]
    if (!before) return undefined
    if (isOldStamp(before.stamp, time) && isSameStamp(readStamp(path), before.stamp)) {
      states.push(before)
      continue
    }
    const state = readState(path)
    if (state?.digest !== before.digest) return undefined
    states.push(state)
    isSame = false
  }
  return isSame ? reads : states
}
