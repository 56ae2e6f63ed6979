import { readSync } from 'node:fs'
import { storeHeader, sumLine } from './store-line.ts'

/** Where a line stands in a store's file: bytes, without its line feed. */
export interface StoreLine {
  readonly offset: number
  readonly length: number
}

export interface StoreLines {
  /** The last line of each key. */
  readonly lines: Map<string, StoreLine>
  /** How many lines have a later one with the same key. */
  readonly outdated: number
  /** Where the last whole line ends. */
  readonly end: number
  readonly isDamaged: boolean
}

const chunkSize = 1 << 22
const lineFeed = 0x0a
const tab = 0x09

/** Reads the lines of a store's file and holds them against their checksums. */
export function readStoreLines(file: number): StoreLines {
  const lines = new Map<string, StoreLine>()
  let outdated = 0
  let end = 0
  let rest = Buffer.alloc(0)
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafe(chunkSize)
    const length = readSync(file, chunk, 0, chunkSize, position)
    if (length === 0) break
    position += length
    const bytes = Buffer.concat([rest, chunk.subarray(0, length)])
    let start = 0
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, start)) {
      if (!takeLine(bytes.subarray(start, at), end))
        return { lines, outdated, end, isDamaged: true }
      end += at + 1 - start
      start = at + 1
    }
    rest = bytes.subarray(start)
  }
  // What a killed run began is no damage; what never was a store is.
  const isDamaged = end === 0 && rest.length > 0
  return { lines, outdated, end, isDamaged }

  function takeLine(line: Buffer, offset: number): boolean {
    if (offset === 0) return `${line.toString('latin1')}\n` === storeHeader
    const first = line.indexOf(tab)
    const second = line.indexOf(tab, first + 1)
    if (first < 0 || second < 0) return false
    if (sumLine(line.subarray(first + 1)) !== line.toString('latin1', 0, first)) return false
    const key = String(JSON.parse(line.toString('utf8', first + 1, second)))
    if (lines.has(key)) outdated++
    lines.set(key, { offset, length: line.length })
    return true
  }
}
