import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { readStoreLines, type StoreLine } from './read-store-lines.ts'
import { storeHeader, sumLine } from './store-line.ts'

/** Results in a file, by key: a line each, so that a run that is killed loses its last ones only. */
export interface ResultStore {
  readonly find: (key: string) => unknown
  readonly add: (key: string, result: unknown) => void
  /** Writes what was added. */
  readonly close: () => void
}

interface StoreOptions {
  /** Absolute path; its folder is made if there is none. */
  readonly path: string
  /** Told if the file was damaged: then all of it is thrown away. */
  readonly onDamage: () => void
}

// A run that is killed loses what its last few documents gave.
const flushSize = 1 << 13

/**
 * Opens the store at a path, or an empty one.
 *
 * A line is a checksum, a key as JSON, and a result as JSON, with tabs between;
 * of several with one key the last counts. A last line that is not whole is
 * what a killed run left. Any other damage, and nothing in the file is trusted.
 *
 * Throws what the file system throws.
 */
export function openResultStore({ path, onDamage }: StoreOptions): ResultStore {
  mkdirSync(dirname(path), { recursive: true })
  let file = openSync(path, 'a+')
  const { lines, outdated, end, isDamaged } = readStoreLines(file)
  if (isDamaged) {
    onDamage()
    lines.clear()
  }
  if (isDamaged || end === 0) restart()
  else if (outdated > lines.size) rewrite()
  else ftruncateSync(file, end)
  let waiting: Buffer[] = []
  let waitingSize = 0
  return { find, add, close }

  function find(key: string): unknown {
    const line = lines.get(key)
    if (!line) return undefined
    const text = readLine(line).toString('utf8')
    return JSON.parse(text.slice(text.indexOf('\t', text.indexOf('\t') + 1) + 1))
  }

  function add(key: string, result: unknown): void {
    const content = Buffer.from(`${JSON.stringify(key)}\t${JSON.stringify(result)}`)
    waiting.push(Buffer.from(`${sumLine(content)}\t`), content, Buffer.from('\n'))
    waitingSize += content.length
    if (waitingSize >= flushSize) flush()
  }

  function close(): void {
    flush()
    closeSync(file)
  }

  function flush(): void {
    if (waiting.length > 0) writeSync(file, Buffer.concat(waiting))
    waiting = []
    waitingSize = 0
  }

  function restart(): void {
    ftruncateSync(file)
    writeSync(file, storeHeader)
  }

  function rewrite(): void {
    const temporary = `${path}.${process.pid}.tmp`
    const fresh = openSync(temporary, 'w')
    let offset = writeSync(fresh, storeHeader)
    for (const [key, line] of lines) {
      const text = Buffer.concat([readLine(line), Buffer.from('\n')])
      writeSync(fresh, text)
      lines.set(key, { offset, length: line.length })
      offset += text.length
    }
    closeSync(fresh)
    closeSync(file)
    renameSync(temporary, path)
    file = openSync(path, 'a+')
  }

  function readLine({ offset, length }: StoreLine): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    readSync(file, bytes, 0, length, offset)
    return bytes
  }
}
