import { dirname } from 'node:path'
import { createIgnore, type WatchedPaths } from './watched-paths.ts'

export interface FileWatcher {
  /** Watches what has come to the paths since. */
  readonly refresh: () => void
  readonly close: () => Promise<void>
}

interface FileWatch {
  readonly watched: WatchedPaths
  /** The folder of outputs, which changes concern nobody; absolute. */
  readonly output: string | undefined
  /** Told the absolute path of a file that is new, changed or gone. */
  readonly onChange: (path: string) => void
}

/** Watches files; no change after it has returned is missed. */
export async function watchFiles({ watched, output, onChange }: FileWatch): Promise<FileWatcher> {
  // Few need it, so few should load it.
  const { watch } = await import('chokidar')
  const ignored = createIgnore(watched, output)
  const watcher = watch(listPaths(watched), {
    ignored,
    ignoreInitial: true,
    followSymlinks: false,
    atomic: true,
  })
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange)
  // A folder that cannot be read is named by the search for documents.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.on('ready', resolve))
  return {
    refresh: () => void watcher.add(listPaths(watched)),
    close: () => watcher.close(),
  }
}

function listPaths({ folders, files }: WatchedPaths): string[] {
  return [...new Set([...folders, ...Array.from(files, (file) => dirname(file)), ...files])]
}
