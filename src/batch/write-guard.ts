import { performance } from 'node:perf_hooks'
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads'

/** How long the end of the process waits for writes that are under way, in milliseconds. */
const patience = 2000

const environmentKey = 'bitext-md:writes'
const slotCount = 64
/** Longer paths are not remembered. */
const pathLimit = 4096
const isEnding = 0
const busyWrites = 1
/** Then the lengths of the paths in the slots; 0 where a slot is free. */
const lengths = 2

const memory = openMemory()
const flags = new Int32Array(memory, 0, lengths + slotCount)
const paths = Buffer.from(memory, flags.byteLength)

/**
 * Does a short piece of writing that the end of the process waits for, in
 * whatever thread it happens. Once the process ends, nothing is begun any more.
 */
export function guardWrite<Result>(write: () => Result): Result {
  Atomics.add(flags, busyWrites, 1)
  try {
    if (Atomics.load(flags, isEnding) === 0) return write()
  } finally {
    Atomics.sub(flags, busyWrites, 1)
    Atomics.notify(flags, busyWrites)
  }
  // The main thread ends the process, and this thread with it.
  for (;;) Atomics.wait(flags, isEnding, 1)
}

/** Remembers a file that is to be removed if the process ends before it is whole; call what it returns when it is. */
export function rememberUnfinished(path: string): () => void {
  const bytes = Buffer.from(path)
  for (let slot = 0; slot < slotCount && bytes.length <= pathLimit; slot++) {
    if (Atomics.compareExchange(flags, lengths + slot, 0, -1) !== 0) continue
    paths.set(bytes, slot * pathLimit)
    Atomics.store(flags, lengths + slot, bytes.length)
    return () => void Atomics.store(flags, lengths + slot, 0)
  }
  return () => undefined
}

/**
 * Lets all threads finish the short pieces of writing that are under way, and
 * begin no others; gives the files that are not whole.
 */
export function endWrites(): string[] {
  Atomics.store(flags, isEnding, 1)
  const end = performance.now() + patience
  for (;;) {
    const count = Atomics.load(flags, busyWrites)
    const left = end - performance.now()
    if (count <= 0 || left <= 0) break
    Atomics.wait(flags, busyWrites, count, left)
  }
  const unfinished: string[] = []
  for (let slot = 0; slot < slotCount; slot++) {
    const length = Atomics.load(flags, lengths + slot)
    const start = slot * pathLimit
    if (length > 0) unfinished.push(paths.toString('utf8', start, start + length))
  }
  return unfinished
}

/** One memory for all threads; workers that start later find it in their environment. */
function openMemory(): SharedArrayBuffer {
  const known: unknown = isMainThread ? undefined : getEnvironmentData(environmentKey)
  if (known instanceof SharedArrayBuffer) return known
  const created = new SharedArrayBuffer((lengths + slotCount) * 4 + slotCount * pathLimit)
  if (isMainThread) setEnvironmentData(environmentKey, created)
  return created
}
