import { Tinypool } from 'tinypool'
import { BitextError } from '../errors.ts'
import type { Done, Sized, StageRun, WorkerSettings } from './stage.ts'

// A message between threads costs a millisecond, as much as several documents.
const mostItems = 128
const mostBytes = 2_000_000
/** A thread gets at least as many chunks, so that all end at about the same time. */
const chunksPerThread = 32
/** Chunks for each thread whose results may wait for those before them. */
const chunksAhead = 4

const defaultPatience = 120
// Without a limit V8 lets garbage grow to hundreds of megabytes in each thread.
const heapMegabytes = 160
// More than was measured of any command.
const heapBytesPerByte = 40
// Far below the slowest document that was measured.
const slowestBytesPerSecond = 200_000

/**
 * Does a stage's work in worker threads.
 *
 * A thread that dies, or that takes far longer than any document does, fails
 * the item that it was at; what it had begun beside it is done again.
 */
export async function* runInWorkers<Settings, Item extends Sized, Result>({
  module,
  settings,
  items,
  jobs,
  patience = defaultPatience,
}: StageRun<Settings, Item, Result>): AsyncGenerator<Done<Item, Result>> {
  const chunks = cutChunks(items, jobs * chunksPerThread)
  const workerData: WorkerSettings = { url: module.url.href, settings }
  const threads = Math.min(jobs, chunks.length)
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    // A waiting thread has to hear of its child processes.
    useAtomics: false,
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: limitHeap(items) },
  })
  const waiting: Promise<Done<Item, Result>[]>[] = []
  let next = 0
  let running = 0
  try {
    for (let at = 0; at < chunks.length; at++) {
      startMore(at)
      const results = await waiting[at]
      // What is said about a chunk may be long: no reason to keep it.
      delete waiting[at]
      yield* results ?? []
    }
  } finally {
    await pool.destroy()
  }

  function startMore(consumed: number): void {
    while (next < chunks.length && running < threads && next < consumed + chunksAhead * threads) {
      const chunk = chunks[next]
      if (!chunk) return
      running++
      waiting[next++] = workOnChunk(chunk).finally(() => {
        running--
        startMore(consumed)
      })
    }
  }

  async function workOnChunk(chunk: readonly Item[]): Promise<Done<Item, Result>[]> {
    try {
      return await runChunk(chunk)
    } catch (error) {
      const [only, second] = chunk
      if (only && !second) return [{ type: 'failed', item: only, error: describeLoss(error) }]
    }
    const results: Done<Item, Result>[] = []
    for (const item of chunk) results.push(...(await workOnChunk([item])))
    return results
  }

  async function runChunk(chunk: readonly Item[]): Promise<Done<Item, Result>[]> {
    const timeout = new AbortController()
    const timer = setTimeout(
      () => timeout.abort(),
      1000 * (patience + sumSizes(chunk) / slowestBytesPerSecond),
    )
    try {
      return await pool.run(chunk, { signal: timeout.signal })
    } finally {
      clearTimeout(timer)
    }
  }
}

function cutChunks<Item extends Sized>(items: readonly Item[], count: number): Item[][] {
  const bytes = Math.min(mostBytes, sumSizes(items) / count)
  const chunks: Item[][] = []
  let chunk: Item[] = []
  let size = 0
  for (const item of items) {
    chunk.push(item)
    size += item.size
    if (chunk.length < mostItems && size < bytes) continue
    chunks.push(chunk)
    chunk = []
    size = 0
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

function limitHeap(items: readonly Sized[]): number {
  const largest = items.reduce((most, { size }) => Math.max(most, size), 0)
  return heapMegabytes + Math.ceil((largest * heapBytesPerByte) / 1e6)
}

function sumSizes(chunk: readonly Sized[]): number {
  return chunk.reduce((sum, item) => sum + item.size, 0)
}

function describeLoss(cause: unknown): BitextError {
  const isTimeout = cause instanceof Error && cause.name === 'AbortError'
  const reason = cause instanceof Error ? cause.message : String(cause)
  const message = isTimeout
    ? 'The thread that worked on the file did not come to an end'
    : `The thread that worked on the file ended: ${reason}`
  return new BitextError('worker-lost', message, { cause })
}
