import { createHash } from 'node:crypto'
import { dirname, relative } from 'node:path'
import { readTextFile } from '../../batch/files.ts'
import { type InputFile, toPortablePath } from '../../batch/input-files.ts'
import { readSizes } from '../../batch/read-sizes.ts'
import { listWordPaths } from '../../config/word-paths.ts'
import type { BaselineRest, ShardSection } from '../../report/shard-section.ts'
import type { Context } from '../context.ts'
import type { CheckCommandOptions } from './check-options.ts'
import type { CheckSummary } from './check-summary.ts'
import type { KnownFindings } from './known-findings.ts'
import type { Project } from './project.ts'
import type { RunRecords } from './run-records.ts'

/** A check of one shard. */
interface ShardedCheck {
  readonly options: CheckCommandOptions
  readonly project: Project
  readonly known: KnownFindings
  readonly records: RunRecords
  readonly context: Context
  readonly summary: CheckSummary
  readonly warnings: number
  /** All documents of the call, also those of other shards. */
  readonly inputs: readonly InputFile[]
  readonly rest: BaselineRest | undefined
}

/** What the report of a shard has for the whole one; `undefined` without `--shard`. */
export async function describeShard(check: ShardedCheck): Promise<ShardSection | undefined> {
  const { options, project, records, context, summary, warnings, rest } = check
  if (!options.shard) return undefined
  const { listActiveRules } = await import('./reported-rules.ts')
  return {
    ...options.shard,
    tool: context.version,
    options: await digestOptions(check),
    documents: await digestDocuments(check.inputs),
    isQuiet: options.quiet === true,
    warnings,
    rules: await listActiveRules(options, project),
    files: summary.files,
    ...(rest ? { baseline: rest } : {}),
    records: records.list(),
  }
}

async function digestDocuments(inputs: readonly InputFile[]): Promise<string> {
  const sizes = readSizes(inputs)
  return digest(inputs.map((input) => [input.path, input.relativePath, sizes.get(input)]))
}

/** Of all that decides about findings, besides the documents; the same on every machine. */
async function digestOptions({ options, project, known, context }: ShardedCheck): Promise<string> {
  const { preset, rule, targetLanguage, quiet, since, fix } = options
  const { config, folder, sourceRoot, configFile } = project
  const name = (path: string | undefined) =>
    path === undefined ? undefined : toPortablePath(relative(context.terminal.cwd, path))
  const { glossaries, doNotTranslateFiles } = listWordPaths({ config, folder })
  const files = [...glossaries, ...doNotTranslateFiles, ...(known.file ? [known.file] : [])]
  return digest({
    options: { preset, rule, targetLanguage, quiet, since, fix },
    config,
    folder: name(configFile && dirname(configFile)),
    sourceRoot: name(sourceRoot),
    files: await Promise.all(files.map(async (path) => [name(path), await readOrNothing(path)])),
  })
}

/** A file that was there when the check began may be gone now: then the shards differ. */
async function readOrNothing(path: string): Promise<string | undefined> {
  return readTextFile(path).catch(() => undefined)
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
