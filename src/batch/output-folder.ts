import { mkdirSync, readdirSync } from 'node:fs'
import { removeLeftovers } from './temporary-files.ts'

const known = new Set<string>()

/**
 * Makes sure that a folder is there to write into; what killed runs left in it
 * is removed. Each folder is looked at once; `makeFolder` is for one that
 * vanishes afterwards.
 */
export function prepareFolder(folder: string): void {
  if (known.has(folder)) return
  try {
    removeLeftovers(folder, readdirSync(folder))
  } catch {
    // It is not there, or may be written to but not listed.
    makeFolder(folder)
  }
  known.add(folder)
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
}
