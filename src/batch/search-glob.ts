import { type Dirent, readdir } from 'node:fs'
import { glob } from 'tinyglobby'

/**
 * Lists the files below a folder that a glob matches, relative to the folder,
 * with `/`, in no particular order.
 *
 * What is left out in a folder is left out here, unless the glob names it.
 */
export function searchGlob(
  base: string,
  pattern: string,
  onFailure: (path: string, reason: NodeJS.ErrnoException) => void,
): Promise<string[]> {
  return glob(pattern, {
    cwd: base,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    fs: { readdir: createReportingReaddir(onFailure) },
  })
}

/** Lists folders as `fs.readdir` does, and notes those that cannot be listed. */
function createReportingReaddir(
  onFailure: (path: string, reason: NodeJS.ErrnoException) => void,
): typeof readdir {
  const list = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ) =>
    readdir(path, options, (error, entries) => {
      // A folder that is not there is a PATH that matches nothing.
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') onFailure(path, error)
      done(error, entries)
    })
  // The search calls it with these arguments only; the overloads of `readdir` have more.
  return list as typeof readdir
}
