import { BitextError } from '../errors.ts'
import type { InputFile } from './input-files.ts'

/**
 * Assigns each input its output paths, before anything is written.
 *
 * Throws `output-clash` if two outputs would have one path, or if one would
 * replace an input.
 */
export function planOutputs(
  inputs: readonly InputFile[],
  place: (input: InputFile) => readonly string[],
): Map<InputFile, readonly string[]> {
  const owners = new Map<string, string>(
    inputs.map(({ absolutePath }) => [absolutePath, 'is an input']),
  )
  const plan = new Map<InputFile, readonly string[]>()
  for (const input of inputs) {
    const outputs = place(input)
    for (const path of outputs) {
      const owner = owners.get(path)
      if (owner !== undefined) throw createClash(input, path, owner)
      owners.set(path, `is the output of \`${input.path}\``)
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
