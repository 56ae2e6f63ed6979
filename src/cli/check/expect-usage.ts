import { BitextError } from '../../errors.ts'
import { standardStream } from '../output.ts'
import type { CheckCommandOptions } from './check-options.ts'

/** Throws `invalid-usage` for options that say nothing together. */
export function expectUsage(paths: readonly string[], options: CheckCommandOptions): void {
  const { fix, dryRun, since, baseline, updateBaseline, format = [] } = options
  if (dryRun && !fix) refuse('--dry-run', 'it beside `--fix` only')
  if (dryRun && updateBaseline) refuse('--update-baseline', 'it without `--dry-run`')
  if (dryRun && format.some(({ file }) => file === undefined)) {
    refuse('--format', 'a report to a file beside `--dry-run`, which shows a diff')
  }
  if (fix && !dryRun && paths.includes(standardStream)) {
    refuse('--fix', 'files to repair; `--fix --dry-run` shows a diff for standard input')
  }
  if (updateBaseline && baseline === false)
    refuse('--no-baseline', 'it without `--update-baseline`')
  if (updateBaseline && since !== undefined) {
    refuse('--since', 'a check of whole documents for `--update-baseline`')
  }
}

function refuse(option: string, expected: string): never {
  throw new BitextError('invalid-usage', `Unexpected \`${option}\`, expected ${expected}`)
}
