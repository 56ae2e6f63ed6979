import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { findGlobBase, isInside } from '../../batch/input-files.ts'
import { BitextError } from '../../errors.ts'

/** What is watched; absolute paths. */
export interface WatchedPaths {
  /** Watched with all below. */
  readonly folders: Set<string>
  /** Watched one by one; they need not exist. */
  readonly files: Set<string>
}

/** What has to be watched for PATHS. Throws `no-input` for a PATH that leads to nothing. */
export async function findWatchedPaths(
  paths: readonly string[],
  cwd: string,
): Promise<WatchedPaths> {
  const watched = { folders: new Set<string>(), files: new Set<string>() }
  for (const path of paths) {
    const absolute = resolve(cwd, path)
    const found = path === '' ? undefined : await readKind(absolute)
    if (found === 'file') watched.files.add(absolute)
    else if (found === 'folder') watched.folders.add(absolute)
    else watched.folders.add(await findBase(path, cwd))
  }
  return watched
}

async function findBase(glob: string, cwd: string): Promise<string> {
  const base = findGlobBase(glob)
  const folder = base === undefined ? undefined : resolve(cwd, base)
  if (folder !== undefined && (await readKind(folder)) === 'folder') return folder
  throw new BitextError('no-input', `Nothing to watch at \`${glob}\`, expected files or folders`)
}

async function readKind(path: string): Promise<'file' | 'folder' | undefined> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) return 'folder'
  return stats?.isFile() ? 'file' : undefined
}

const leftOut = ['node_modules', '.git']

/** Makes the function that says whether a path, or what lies below it, concerns nobody. */
export function createIgnore(
  { folders, files }: WatchedPaths,
  output: string | undefined,
): (path: string) => boolean {
  return (path) => {
    if (files.has(path)) return false
    for (const folder of folders) {
      if (!isInside(path, folder) || isOutput(path, folder)) continue
      const parts = relative(folder, path).split(sep)
      if (!leftOut.some((name) => parts.includes(name))) return false
    }
    // The folder of a file is watched, so that the file may be replaced.
    for (const file of files) if (dirname(file) === path) return false
    return true
  }

  /** As for the search of inputs: a folder of outputs inside of a PATH is none. */
  function isOutput(path: string, folder: string): boolean {
    if (output === undefined || output === folder) return false
    return isInside(output, folder) && isInside(path, output)
  }
}
