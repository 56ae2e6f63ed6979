import { stat } from 'node:fs/promises'
import type { InputFile } from './input-files.ts'

/** Calls to the system at a time. */
const atOnce = 64

/** Sizes of files in bytes; 0 for what is no file. */
export async function readSizes<Input extends Pick<InputFile, 'absolutePath'>>(
  inputs: readonly Input[],
): Promise<ReadonlyMap<Input, number>> {
  const sizes = new Map<Input, number>()
  for (let start = 0; start < inputs.length; start += atOnce) {
    const some = inputs.slice(start, start + atOnce)
    const read = await Promise.all(some.map(({ absolutePath }) => readSize(absolutePath)))
    for (const [index, input] of some.entries()) sizes.set(input, read[index] ?? 0)
  }
  return sizes
}

async function readSize(path: string): Promise<number> {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() ? stats.size : 0
}
