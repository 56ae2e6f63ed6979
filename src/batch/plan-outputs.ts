import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BitextError } from '../errors.ts'
import type { InputFile } from './input-files.ts'

/**
 * Assigns each input its output paths, before anything is written.
 *
 * Throws `output-clash` if two outputs would have one path, or if one would
 * replace an input; symbolic links do not hide that.
 */
export async function planOutputs(
  inputs: readonly InputFile[],
  place: (input: InputFile) => readonly string[],
): Promise<Map<InputFile, readonly string[]>> {
  const findPlace = createRealPathReader()
  const owners = new Map<string, string>()
  for (const { absolutePath, realPath } of inputs) {
    owners.set(findPlace(absolutePath), 'is an input')
    // An output may replace the link, or the file that it leads to.
    if (realPath !== undefined) owners.set(realPath, 'is an input')
  }
  const plan = new Map<InputFile, readonly string[]>()
  for (const input of inputs) {
    const outputs = place(input)
    for (const path of outputs) {
      const realPath = findPlace(path)
      const owner = owners.get(realPath)
      if (owner !== undefined) throw createClash(input, path, owner)
      owners.set(realPath, `is the output of \`${input.path}\``)
    }
    plan.set(input, outputs)
  }
  return plan
}

function createClash(input: InputFile, path: string, owner: string): BitextError {
  return new BitextError(
    'output-clash',
    `The output of \`${input.path}\` would be \`${path}\`, which ${owner}; nothing was written`,
  )
}

/**
 * Reads where a file really lies, or would lie, looking each folder up once. A
 * link in the place of the file itself is not followed.
 */
export function createRealPathReader(): (path: string) => string {
  const folders = new Map<string, RealFolder>()
  return (path) => join(readFolder(dirname(path)).path, basename(path))

  function readFolder(folder: string): RealFolder {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const real = findFolder(folder)
    folders.set(folder, real)
    return real
  }

  function findFolder(folder: string): RealFolder {
    const parent = dirname(folder)
    if (parent === folder) return { path: folder, isThere: true }
    const above = readFolder(parent)
    const path = join(above.path, basename(folder))
    const real = above.isThere ? readRealPath(folder) : undefined
    return { path: real ?? path, isThere: real !== undefined }
  }
}

interface RealFolder {
  readonly path: string
  readonly isThere: boolean
}

function readRealPath(path: string): string | undefined {
  // To ask first is cheaper than to fail.
  if (!existsSync(path)) return undefined
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}
