import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const shared = resolve(import.meta.dirname, '../../shared')

/** A path in the folder of published documents and tools that may stand beside the checkout. */
export function sharedPath(path: string): string {
  return resolve(shared, path)
}

/**
 * Says whether tests must be skipped for want of something, with a visible word.
 *
 * In CI a skip is a failure, unless `BITEXT_MISSING` names the program because
 * it could not be installed.
 */
export function isMissing(requirement: string): boolean {
  const isPresent = requirement.includes('/') ? existsSync(requirement) : isProgram(requirement)
  if (isPresent) return false
  const excused = (process.env['BITEXT_MISSING'] ?? '').split(' ')
  if (process.env['CI'] && !excused.includes(requirement)) {
    throw new Error(`${requirement} is missing, and CI does not skip tests`)
  }
  console.warn(`SKIPPED for want of ${requirement}`)
  return true
}

/** Looks and does not run: some programs open a window whatever they are asked. */
function isProgram(name: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some((folder) => existsSync(join(folder, name)))
}
