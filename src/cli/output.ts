import { resolve } from 'node:path'
import type { Command } from 'commander'
import { BitextError } from '../errors.ts'

/** The PATH that means standard input, or standard output. */
export const standardStream = '-'
const defaultFolder = 'out'

export interface OutputOptions {
  readonly out?: string
  readonly stdinFilename?: string
}

/** Where a command writes: a folder, absolute, or standard output. */
export type Output =
  | { readonly type: 'folder'; readonly folder: string }
  | { readonly type: 'stdout' }

/** Options of commands that write one file for each document. */
export function addOutputOptions(command: Command): Command {
  return command
    .option('--out <dir>', 'folder for the outputs, - for standard output (default: out)')
    .option('--stdin-filename <path>', 'name of the document that comes from standard input')
}

/** A document from standard input goes to standard output, unless `--out` says otherwise. */
export function readOutput(paths: readonly string[], { out }: OutputOptions, cwd: string): Output {
  const place = out ?? (paths.includes(standardStream) ? standardStream : defaultFolder)
  return place === standardStream
    ? { type: 'stdout' }
    : { type: 'folder', folder: resolve(cwd, place) }
}

/** A folder for commands that write more than one document, absolute. */
export function readOutputFolder(out: string, cwd: string): string {
  if (out !== standardStream) return resolve(cwd, out)
  throw new BitextError('invalid-usage', 'Unexpected `--out -`, expected a folder')
}

/** Standard output takes one document, or one bundle of several. */
export function expectFitting(output: Output, outputs: readonly unknown[]): void {
  if (output.type === 'folder' || outputs.length <= 1) return
  throw new BitextError(
    'invalid-usage',
    `Unexpected ${outputs.length} documents for standard output, expected one`,
  )
}
