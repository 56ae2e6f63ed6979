import type { InputFile } from '../batch/input-files.ts'
import { readSizes } from '../batch/read-sizes.ts'
import { selectShard } from '../batch/shard.ts'
import { formatCount } from '../report/findings.ts'
import type { Bundle } from './bundles.ts'
import type { Context } from './context.ts'
import type { ShardOptions } from './shard-option.ts'

/** The documents of the shard that is asked for, all without one; says on stderr how many these are. */
export async function selectPart(
  inputs: readonly InputFile[],
  options: ShardOptions,
  context: Context,
): Promise<readonly InputFile[]> {
  const bundles = inputs.map((input) => ({ path: input.path, inputs: [input] }))
  const part = await selectBundles(bundles, options, context)
  return part.flatMap((bundle) => bundle.inputs)
}

/** The same for bundles, which are never cut. */
export async function selectBundles(
  bundles: readonly Bundle[],
  { shard }: ShardOptions,
  { terminal }: Context,
): Promise<readonly Bundle[]> {
  if (!shard) return bundles
  const sizes = readSizes(bundles.flatMap(({ inputs }) => inputs))
  const items = bundles.map((bundle) => {
    const size = bundle.inputs.reduce((sum, input) => sum + (sizes.get(input) ?? 0), 0)
    return { path: bundle.path, size, bundle }
  })
  const selected = selectShard(items, shard).map(({ bundle }) => bundle)
  const [part, all] = [countDocuments(selected), countDocuments(bundles)]
  const name = `${shard.index}/${shard.count}`
  terminal.writeError(
    `Shard ${name}: ${part === 0 ? 'none' : part} of ${formatCount(all, 'document')}\n`,
  )
  return selected
}

function countDocuments(bundles: readonly Bundle[]): number {
  return bundles.reduce((sum, { inputs }) => sum + inputs.length, 0)
}
