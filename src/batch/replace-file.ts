import { closeSync, fchmodSync, fstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder, prepareFolder } from './output-folder.ts'
import { findReplaced, hasBytes, haveSameBytes, type ReplacedFile } from './replaced-file.ts'
import { isSystemError } from './system-error.ts'
import { nameTemporaryFile } from './temporary-files.ts'
import { guardWrite, rememberUnfinished } from './write-guard.ts'

/** A file that grows beside the one whose place it takes. */
export interface FileReplacement {
  readonly write: (bytes: Uint8Array) => void
  /** Puts the file in its place. */
  readonly finish: () => void
  /** Removes what was written. */
  readonly discard: () => void
}

/**
 * Replaces a file whole, or not at all. The mode of a file that was there stays.
 * A file that has these bytes already is left alone, with its time.
 *
 * Throws `file-unwritable`, or errors of the system.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  prepareFolder(dirname(path))
  const replaced = findReplaced(path)
  if (replaced?.size === bytes.length && hasBytes(path, bytes)) return
  // In one piece: a process that is asked to end has no temporary file then.
  guardWrite(() => {
    const { write, discard, rename } = openBeside(path, replaced)
    try {
      write(bytes)
      rename()
    } catch (cause) {
      discard()
      throw cause
    }
  })
}

/** The same for bytes in parts; it must be finished, or discarded. */
export function openReplacement(path: string): FileReplacement {
  prepareFolder(dirname(path))
  const replaced = findReplaced(path)
  const { file, forget } = guardWrite(() => {
    const opened = openBeside(path, replaced)
    return { file: opened, forget: rememberUnfinished(opened.temporary) }
  })
  return {
    write: (bytes) => guardWrite(() => file.write(bytes)),
    finish: () =>
      guardWrite(() => {
        if (replaced?.size === file.size() && haveSameBytes(file.temporary, path)) file.discard()
        else file.rename()
        forget()
      }),
    discard: () =>
      guardWrite(() => {
        file.discard()
        forget()
      }),
  }
}

function openBeside(path: string, replaced: ReplacedFile | undefined) {
  const { temporary, descriptor } = openTemporary(dirname(path))
  let isOpen = true
  let size = 0
  return { temporary, size: () => size, write, rename, discard }

  function write(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.length; ) {
      offset += writeSync(descriptor, bytes, offset)
    }
    size += bytes.length
  }

  function rename(): void {
    // Some file systems know no modes, and refuse to set one.
    const mode =
      replaced && replaced.mode !== fstatSync(descriptor).mode ? replaced.mode : undefined
    if (mode !== undefined) fchmodSync(descriptor, mode)
    close()
    renameSync(temporary, path)
  }

  function discard(): void {
    close()
    rmSync(temporary, { force: true })
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    closeSync(descriptor)
  }
}

function openTemporary(folder: string): { temporary: string; descriptor: number } {
  for (let isFolderMade = false; ; ) {
    const temporary = join(folder, nameTemporaryFile())
    try {
      return { temporary, descriptor: openSync(temporary, 'wx') }
    } catch (cause) {
      if (!isSystemError(cause)) throw cause
      // A process of the same number was killed, and left the name.
      if (cause.code === 'EEXIST') continue
      if (cause.code !== 'ENOENT' || isFolderMade) throw cause
      // The folder has vanished since it was looked at.
      makeFolder(folder)
      isFolderMade = true
    }
  }
}
