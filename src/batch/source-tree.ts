import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { isLocaleFolder } from '../bitext/locale.ts'
import { BitextError } from '../errors.ts'
import { readTextFile } from './files.ts'
import { type InputFile, toPortablePath } from './input-files.ts'

/**
 * Finds the source document of an input in a tree of source documents.
 *
 * The trees are matched by path, with or without the input's locale folder:
 * `docs/de-de/a.md` is translated from `a.md`, `docs/de-de/a.md`, `docs/a.md` or
 * `docs/en-us/a.md` there.
 */
export function findSourceFile(sourceRoot: string, input: InputFile): string | undefined {
  return listCandidates(input)
    .map((path) => join(sourceRoot, path))
    .find((path) => path !== input.absolutePath && isFile(path))
}

/** Reads the source document of an input, if there is one. */
export async function readSourceText(
  sourceRoot: string,
  input: InputFile,
): Promise<string | undefined> {
  const path = findSourceFile(sourceRoot, input)
  return path === undefined ? undefined : readSourceFile(path)
}

/** Asks with a call that blocks: it takes two microseconds, and most candidates are not there. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}

async function readSourceFile(path: string): Promise<string> {
  try {
    return await readTextFile(path)
  } catch (cause) {
    if (!(cause instanceof BitextError)) throw cause
    throw new BitextError(cause.code, `${cause.message} (source document \`${path}\`)`, { cause })
  }
}

function listCandidates({ relativePath, path, absolutePath }: InputFile): string[] {
  // A document from standard input has only its name.
  const named = isAbsolute(absolutePath) ? absolutePath : path
  const segments = toPortablePath(named).split('/')
  const inLocale = segments.slice(segments.findLastIndex(isLocaleFolder) + 1).join('/')
  const relativeSegments = relativePath.split('/')
  const locale = relativeSegments.findIndex(isLocaleFolder)
  const withoutLocale =
    locale < 0
      ? []
      : [
          relativeSegments.toSpliced(locale, 1).join('/'),
          relativeSegments.toSpliced(locale, 1, 'en-us').join('/'),
        ]
  const all = [inLocale, relativePath, ...withoutLocale, `en-us/${inLocale}`]
  return all.filter((path) => !isAbsolute(path) && !path.split('/').includes('..'))
}
