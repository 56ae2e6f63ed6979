import {
  type FileStamp,
  type FileState,
  isSameStamp,
  readStamp,
  readState,
} from '../batch/cache/file-state.ts'
import type { InputFile } from '../batch/input-files.ts'
import type { OpenStage, Sized, Stage } from '../batch/stage.ts'
import type { WorkContext } from './context.ts'
import { attempt } from './documents.ts'
import { createRecording, type RecordedEvent, type RecordedFailure, toPlain } from './recording.ts'

/** What the work of a command on its documents is told once. */
export interface CallSettings {
  readonly cwd: string
  readonly isDebugging: boolean
  /** Whether the states of the files that were read and written are wanted. */
  readonly isCached: boolean
}

/** A document to work on. */
export interface DocumentItem extends Sized {
  readonly input: InputFile
  /** Bytes of standard input, where that is the document. */
  readonly stdin?: Uint8Array
  /** The files that the work writes, absolute. */
  readonly outputs: readonly string[]
  /** Files that it reads besides the document, absolute. */
  readonly reads?: readonly string[]
}

/** The files that work on an item reads, absolute. */
export function listReads({ input, reads = [] }: DocumentItem): string[] {
  return [input.absolutePath, ...reads]
}

/** What work on a document gave, said and counted. */
export interface Recorded<Value> {
  readonly events: readonly RecordedEvent[]
  /** Absent if the work failed. */
  readonly value?: Value
  readonly failure?: RecordedFailure
  /** What was read, and what stands where it was written; absent if that is not sure. */
  readonly states?: FileStates
}

interface FileStates {
  readonly reads: readonly FileState[]
  readonly writes: readonly (FileStamp | null)[]
}

type OpenWork<Settings, Item, Value> = (
  settings: Settings,
  context: WorkContext,
) => Promise<OpenStage<Item, Value>>

/** Makes a stage of work on documents. */
export function createDocumentStage<
  Settings extends CallSettings,
  Item extends DocumentItem,
  Value,
>(openWork: OpenWork<Settings, Item, Value>): Stage<Settings, Item, Recorded<Value>> {
  return { open }

  async function open(settings: Settings): Promise<OpenStage<Item, Recorded<Value>>> {
    let stdin = new Uint8Array()
    const { context, take } = createRecording({ ...settings, readStdin: async () => stdin })
    const { work, ...rest } = await openWork(settings, context)
    return { ...rest, work: record }

    async function record(item: Item): Promise<Recorded<Value>> {
      stdin = new Uint8Array(item.stdin ?? [])
      const before = settings.isCached ? listReads(item).map(readState) : undefined
      let value: Value | undefined
      const error = await attempt(item.input, context, async () => {
        value = await work(item)
      })
      return {
        events: take(),
        ...(value === undefined ? {} : { value }),
        ...(error ? { failure: toPlain(error) } : {}),
        ...(before ? readStates(item, before) : {}),
      }
    }
  }
}

/** What was read is sure if the files are still the same when the work is done. */
function readStates(
  item: DocumentItem,
  before: readonly (FileState | undefined)[],
): { states?: FileStates } {
  const reads: FileState[] = []
  for (const [index, path] of listReads(item).entries()) {
    const state = before[index]
    if (!state || !isSameStamp(state.stamp, readStamp(path))) return {}
    reads.push(state)
  }
  return { states: { reads, writes: item.outputs.map((path) => readStamp(path) ?? null) } }
}
