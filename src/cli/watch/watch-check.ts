import { basename, resolve } from 'node:path'
import { isInside } from '../../batch/input-files.ts'
import { configFileNames } from '../../config/find-config.ts'
import { listWordPaths } from '../../config/word-paths.ts'
import type { CheckCommandOptions } from '../check/check-options.ts'
import type { FileRecords } from '../check/file-records.ts'
import { defaultBaseline, type KnownFindings } from '../check/known-findings.ts'
import type { Project } from '../check/project.ts'
import { type CheckRound, runCheck } from '../check/run-check.ts'
import type { Context } from '../context.ts'
import { listPaths } from '../documents.ts'
import { runWatch } from './run-watch.ts'
import { expectWatchable, refuse } from './watch-option.ts'
import { findWatchedPaths } from './watched-paths.ts'

/**
 * Checks documents, and those that change again; all of them when the
 * configuration, a glossary, the baseline or a source document changes.
 */
export async function watchCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  context: Context,
): Promise<void> {
  expectWatchable(paths, options)
  if (options.fix) refuse('--fix', 'a check that changes nothing')
  if (options.updateBaseline) refuse('--update-baseline', 'a check that changes nothing')
  if (options.format?.some(({ file }) => file !== undefined)) {
    refuse('--format', 'a report for standard output')
  }
  const { cwd } = context.terminal
  const watched = await findWatchedPaths(await listPaths(paths, cwd), cwd)
  const deciding = createDecidingPaths(options, cwd)
  for (const file of deciding.files) watched.files.add(file)
  let records: readonly FileRecords[] = []
  await runWatch(
    {
      watched,
      concernsAll: deciding.includes,
      runRound: async (changes, round) => {
        const part: CheckRound = {
          ...(changes ? { only: changes, records } : {}),
          onOpen: (project, known) => {
            deciding.read(project, known)
            for (const file of deciding.files) watched.files.add(file)
            for (const folder of deciding.folders) watched.folders.add(folder)
          },
          onRecords: (all) => {
            records = all
          },
        }
        await runCheck(paths, options, round, part)
      },
    },
    context,
  )
}

/** The files that decide about all documents. */
function createDecidingPaths({ config, baseline }: CheckCommandOptions, cwd: string) {
  const files = new Set([...configFileNames, defaultBaseline].map((name) => resolve(cwd, name)))
  const folders = new Set<string>()
  for (const named of [config, baseline]) {
    if (typeof named === 'string') files.add(resolve(cwd, named))
  }
  return { files, folders, includes, read }

  function includes(path: string): boolean {
    return files.has(path) || [...folders].some((folder) => isInside(path, folder))
  }

  function read(project: Project, { file }: KnownFindings): void {
    const { configFile, folder, config: loaded, sourceRoot } = project
    const { glossaries, doNotTranslateFiles } = listWordPaths({ config: loaded, folder })
    for (const path of [...glossaries, ...doNotTranslateFiles]) files.add(path)
    files.add(resolve(folder, loaded.baseline ?? defaultBaseline))
    if (file !== undefined) files.add(file)
    // A manifest is the business of others too; but it is read.
    if (configFile !== undefined) files.add(configFile)
    if (sourceRoot !== undefined && basename(sourceRoot) !== '') folders.add(sourceRoot)
  }
}
