import { basename, dirname, join } from 'node:path'
import { type InputFile, placeOutput } from '../batch/input-files.ts'
import type { BundleKind } from './export/export-options.ts'

/** Documents that go into one file, and its path below the output folder. */
export interface Bundle {
  readonly inputs: readonly InputFile[]
  readonly path: string
}

export interface Grouping {
  readonly kind: BundleKind
  /** What the names of bundles end in, such as `.xlf`. */
  readonly suffix: string
  readonly readLocale: (input: InputFile) => string
}

/** Groups documents into bundles, in the order of their first documents. */
export function groupInputs(inputs: readonly InputFile[], grouping: Grouping): Bundle[] {
  // Two documents of one path stay two, and clash.
  if (grouping.kind === 'document') {
    return inputs.map((input) => ({ path: nameBundle(input, grouping), inputs: [input] }))
  }
  const groups = new Map<string, InputFile[]>()
  for (const input of inputs) {
    const path = nameBundle(input, grouping)
    const group = groups.get(path)
    if (group) group.push(input)
    else groups.set(path, [input])
  }
  return Array.from(groups, ([path, group]) => ({ path, inputs: group }))
}

function nameBundle(input: InputFile, { kind, suffix, readLocale }: Grouping): string {
  if (kind === 'document') return placeOutput('', input, suffix)
  if (kind === 'locale') return readLocale(input) + suffix
  const folder = dirname(input.relativePath)
  return (folder === '.' ? basename(input.base) : join(folder)) + suffix
}
