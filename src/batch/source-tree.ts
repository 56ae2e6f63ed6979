import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isLocaleFolder } from '../bitext/locale.ts'
import { readTextFile } from './files.ts'
import type { InputFile } from './input-files.ts'

/**
 * Reads the source document of an input from a tree of source documents.
 *
 * The trees are matched by path, with or without the input's locale folder:
 * `de-de/a.md` is translated from `a.md`, `de-de/a.md` or `en-us/a.md` there.
 */
export async function readSourceText(
  sourceRoot: string,
  input: InputFile,
): Promise<string | undefined> {
  for (const path of listCandidates(input.relativePath)) {
    const absolute = join(sourceRoot, path)
    const stats = await stat(absolute).catch(() => undefined)
    if (stats?.isFile()) return readTextFile(absolute)
  }
  return undefined
}

function listCandidates(relativePath: string): string[] {
  const segments = relativePath.split('/')
  const locale = segments.findIndex(isLocaleFolder)
  if (locale < 0) return [relativePath]
  return [
    relativePath,
    segments.toSpliced(locale, 1).join('/'),
    segments.toSpliced(locale, 1, 'en-us').join('/'),
  ]
}
