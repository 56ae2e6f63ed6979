import { placeOutput } from '../../batch/input-files.ts'
import { planOutputs } from '../../batch/plan-outputs.ts'
import type { Edition } from '../../bitext/document.ts'
import { formatCount } from '../../report/findings.ts'
import type { Context } from '../context.ts'
import { selectDocuments } from '../documents.ts'
import { expectSourceRoot } from '../expect-source-root.ts'
import type { EditionOptions } from '../options.ts'
import { expectFitting, type OutputOptions, readOutput } from '../output.ts'
import { type BatchOptions, listItems, runDocuments } from '../run-documents.ts'
import { selectPart } from '../select-part.ts'
import { expectShardedFiles, type ShardOptions } from '../shard-option.ts'
import type { WatchOptions } from '../watch/watch-option.ts'

export type BuildOptions = EditionOptions &
  OutputOptions &
  ShardOptions &
  BatchOptions &
  WatchOptions & { readonly edition: Edition }

/** Builds documents, as the command `build` is asked to; of all only those that are named, if any are. */
export async function runBuild(
  paths: readonly string[],
  options: BuildOptions,
  context: Context,
  only?: ReadonlySet<string>,
): Promise<void> {
  const { terminal } = context
  const { edition } = options
  expectShardedFiles(paths, options)
  await expectSourceRoot(options, terminal.cwd)
  const output = readOutput(paths, options, terminal.cwd)
  const inputs = await selectDocuments(paths, context, { ...options, output, allowStdin: true })
  expectFitting(output, inputs)
  const plan = await planOutputs(inputs, (input) =>
    output.type === 'folder' ? [placeOutput(output.folder, input)] : [],
  )
  const all = await selectPart(inputs, options, context)
  const part = only ? all.filter(({ absolutePath }) => only.has(absolutePath)) : all
  const items = (await listItems(part, context, options)).map((item) => ({
    ...item,
    outputs: plan.get(item.input) ?? [],
  }))
  let documents = 0
  await runDocuments({
    name: 'build',
    module: {
      url: new URL('../stages/build-stage.js', import.meta.url),
      load: () => import('../stages/build-stage.ts'),
    },
    settings: { edition, options },
    items,
    options,
    context,
    onResult: (_, { value }) => {
      if (value?.isWritten) documents++
      return { units: value?.units ?? 0 }
    },
  })
  if (output.type === 'folder') {
    const count = formatCount(documents, 'document')
    terminal.writeError(`Built the ${edition} edition of ${count} in ${output.folder}\n`)
  }
}
