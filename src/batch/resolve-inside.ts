import { lstat, realpath } from 'node:fs/promises'
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
  const [realRoot, realPath] = await Promise.all([readRealPath(root), readRealPath(absolute)])
  if (!isInside(realPath, realRoot)) throw createError(path)
  return realPath
}

/** A path's real place; for one that does not exist yet, as far as it does. */
async function readRealPath(path: string): Promise<string> {
  const absolute = resolve(path)
  const real = await realpath(absolute).catch(() => undefined)
  if (real !== undefined) return real
  const isDangling = (await lstat(absolute).catch(() => undefined))?.isSymbolicLink()
  if (isDangling) throw createError(path)
  const parent = resolve(absolute, '..')
  return parent === absolute
    ? absolute
    : join(await readRealPath(parent), absolute.slice(parent.length))
}

function createError(path: string): BitextError {
  return new BitextError(
    'path-outside-root',
    `Unexpected path \`${path}\`, expected one that stays inside the root`,
  )
}
