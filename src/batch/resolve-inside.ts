import { lstatSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import { isInside } from './input-files.ts'

/**
 * Resolves a path that a file names, such as XLIFF's `original`, under a root,
 * to its real place.
 *
 * Throws `path-outside-root` for absolute paths, drives, `..`, NUL and symbolic
 * links that lead out.
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const segments = path.split(/[\\/]/)
  const leadsOut =
    path === '' || path.includes('\0') || segments[0] === '' || /^[A-Za-z]:/.test(path)
  if (leadsOut || segments.includes('..')) throw createError(path)

  const absolute = join(resolve(root), ...path.split('/'))
  const realPath = readRealPath(absolute)
  if (!isInside(realPath, readRealPath(root))) throw createError(path)
  return realPath
}

/** A path's real place; for one that does not exist yet, as far as it does. */
function readRealPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync.native(absolute)
  } catch {
    if (isLink(absolute)) throw createError(path)
  }
  const parent = resolve(absolute, '..')
  return parent === absolute ? absolute : join(readRealPath(parent), absolute.slice(parent.length))
}

/** Of what leads to nothing. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  } catch {
    return false
  }
}

function createError(path: string): BitextError {
  return new BitextError(
    'path-outside-root',
    `Unexpected path \`${path}\`, expected one that stays inside the root`,
  )
}
