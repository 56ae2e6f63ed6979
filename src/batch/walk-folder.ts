import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { letEventLoopTurn } from './event-loop.ts'

/** What is looked for below a folder. */
export interface FolderWalk {
  readonly accepts: (name: string) => boolean
  /** A folder that is not entered; absolute. */
  readonly exclude?: string
  /** What cannot be read; the rest is found all the same. */
  readonly onFailure: (path: string, reason: unknown) => void
}

/** Why a name cannot be used: Node.js has replaced the bytes of it that are no UTF-8. */
const badName = 'its name is not UTF-8'

/**
 * Lists the files below a folder, relative to it, with `/`, in no particular
 * order.
 *
 * Hidden files and folders, `node_modules` and symbolic links are left out.
 */
export async function walkFolder(base: string, walk: FolderWalk): Promise<string[]> {
  const found: string[] = []
  // Each is empty, or ends in a slash.
  const folders = ['']
  for (;;) {
    const folder = folders.pop()
    if (folder === undefined) return found
    await letEventLoopTurn()
    for (const entry of listFolder(join(base, folder), walk)) {
      const { name } = entry
      if (name.startsWith('.')) continue
      const path = folder + name
      if (entry.isDirectory()) {
        const isEntered = name !== 'node_modules' && join(base, path) !== walk.exclude
        if (isEntered && isUsable(base, path, walk)) folders.push(`${path}/`)
      } else if (entry.isFile() && walk.accepts(name) && isUsable(base, path, walk)) {
        found.push(path)
      }
    }
  }
}

function listFolder(folder: string, { onFailure }: FolderWalk): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    onFailure(folder, cause)
    return []
  }
}

function isUsable(base: string, path: string, { onFailure }: FolderWalk): boolean {
  if (!path.includes('\uFFFD')) return true
  const absolute = join(base, path)
  // The character may also be in the name itself.
  if (lstatSync(absolute, { throwIfNoEntry: false })) return true
  onFailure(absolute, badName)
  return false
}
