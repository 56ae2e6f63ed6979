import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { BitextError } from '../errors.ts'
import type { InputFile } from './input-files.ts'

/**
 * Assigns each input its output paths, before anything is written.
 *
 * Throws `output-clash` if two outputs would have one path, or if one would
 * replace an input; symbolic links to folders do not hide that.
 */
export async function planOutputs(
  inputs: readonly InputFile[],
  place: (input: InputFile) => readonly string[],
): Promise<Map<InputFile, readonly string[]>> {
  const readRealPath = createRealPathReader()
  const owners = new Map<string, string>()
  for (const { absolutePath } of inputs) {
    owners.set(await realpath(absolutePath).catch(() => absolutePath), 'is an input')
  }
  const plan = new Map<InputFile, readonly string[]>()
  for (const input of inputs) {
    const outputs = place(input)
    for (const path of outputs) {
      const realPath = await readRealPath(path)
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

/** Reads where a file really lies, or would lie, looking each folder up once. */
export function createRealPathReader(): (path: string) => Promise<string> {
  const folders = new Map<string, string>()
  return async (path) => join(await readFolder(dirname(path)), basename(path))

  async function readFolder(folder: string): Promise<string> {
    const known = folders.get(folder)
    if (known !== undefined) return known
    const real = await realpath(folder).catch(() => undefined)
    const parent = dirname(folder)
    const path =
      real ?? (parent === folder ? folder : join(await readFolder(parent), basename(folder)))
    folders.set(folder, path)
    return path
  }
}
