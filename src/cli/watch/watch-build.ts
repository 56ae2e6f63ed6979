import { resolve } from 'node:path'
import { isInside } from '../../batch/input-files.ts'
import { type BuildOptions, runBuild } from '../build/run-build.ts'
import type { Context } from '../context.ts'
import { listPaths } from '../documents.ts'
import { expectSourceRoot } from '../expect-source-root.ts'
import { readOutput } from '../output.ts'
import { runWatch, type Watch } from './run-watch.ts'
import { expectWatchable, refuse } from './watch-option.ts'
import { findWatchedPaths } from './watched-paths.ts'

/** Builds documents, and those that change again; all when a source document changes. */
export async function watchBuild(
  paths: readonly string[],
  options: BuildOptions,
  context: Context,
): Promise<void> {
  const { cwd } = context.terminal
  expectWatchable(paths, options)
  const output = readOutput(paths, options, cwd)
  if (output.type === 'stdout') return refuse('--out -', 'a folder')
  await expectSourceRoot(options, cwd)
  const watched = await findWatchedPaths(await listPaths(paths, cwd), cwd)
  const sources = options.sourceRoot === undefined ? undefined : resolve(cwd, options.sourceRoot)
  if (sources !== undefined) watched.folders.add(sources)
  const concernsAll = (path: string) => sources !== undefined && isInside(path, sources)
  const runRound: Watch['runRound'] = (only, round) => runBuild(paths, options, round, only)
  await runWatch({ watched, output: output.folder, concernsAll, runRound }, context)
}
