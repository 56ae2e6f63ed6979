import { statSync } from 'node:fs'
import type { InputFile } from './input-files.ts'

/** Sizes of files in bytes; 0 for what is no file. */
export function readSizes<Input extends Pick<InputFile, 'absolutePath'>>(
  inputs: readonly Input[],
): ReadonlyMap<Input, number> {
  return new Map(inputs.map((input) => [input, readSize(input.absolutePath)]))
}

/** The size of a file; what is wrong with it is said when it is read. */
export function readSize(path: string): number {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats?.isFile() ? stats.size : 0
  } catch {
    return 0
  }
}
