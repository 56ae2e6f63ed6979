import { BitextError } from '../../errors.ts'
import { standardStream } from '../output.ts'
import { expectShardedFiles } from '../shard-option.ts'
import type { CheckCommandOptions } from './check-options.ts'

/** Throws `invalid-usage` for options that say nothing together. */
export function expectUsage(paths: readonly string[], options: CheckCommandOptions): void {
  expectShardedFiles(paths, options)
  const { fix, dryRun, shard, since, baseline, updateBaseline, cache, format = [] } = options
  if (dryRun && !fix) refuse('--dry-run', 'it beside `--fix` only')
  if (dryRun && updateBaseline) refuse('--update-baseline', 'it without `--dry-run`')
  if (dryRun && format.some(({ file }) => file === undefined)) {
    refuse('--format', 'a report to a file beside `--dry-run`, which shows a diff')
  }
  if (fix && !dryRun && paths.includes(standardStream)) {
    refuse('--fix', 'files to repair; `--fix --dry-run` shows a diff for standard input')
  }
  if (shard && fix && !dryRun) {
    refuse('--fix', 'it without `--shard`; repaired documents would get into other parts')
  }
  if (shard && updateBaseline) refuse('--update-baseline', 'a check of all documents')
  if (updateBaseline && baseline === false)
    refuse('--no-baseline', 'it without `--update-baseline`')
  if (cache && fix) refuse('--cache', 'it without `--fix`, which changes the documents')
  if (cache && since !== undefined) {
    refuse('--cache', 'it without `--since`, which looks at changed documents only')
  }
  if (updateBaseline && since !== undefined) {
    refuse('--since', 'a check of whole documents for `--update-baseline`')
  }
}

function refuse(option: string, expected: string): never {
  throw new BitextError('invalid-usage', `Unexpected \`${option}\`, expected ${expected}`)
}
