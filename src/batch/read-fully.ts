import { readSync } from 'node:fs'

/** Fills a buffer from an open file; what is returned is shorter only where the file ends. */
export function readFully(file: number, buffer: Buffer, size: number): Buffer {
  let length = 0
  while (length < size) {
    const count = readSync(file, buffer, length, size - length, null)
    if (count === 0) break
    length += count
  }
  return buffer.subarray(0, length)
}
