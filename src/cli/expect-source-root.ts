import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import type { EditionOptions } from './options.ts'

/** Throws if `--source-root` leads to no folder. */
export async function expectSourceRoot(
  { sourceRoot }: Pick<EditionOptions, 'sourceRoot'>,
  cwd: string,
): Promise<void> {
  if (sourceRoot === undefined) return
  const stats = await stat(resolve(cwd, sourceRoot)).catch(() => undefined)
  if (stats?.isDirectory()) return
  throw new BitextError('invalid-usage', `No folder \`${sourceRoot}\` for \`--source-root\``)
}
