import { formatCount } from '../../report/findings.ts'
import type { Context } from '../context.ts'
import type { Counts } from './counts.ts'
import type { ExportOptions } from './export-options.ts'

/** Says on stderr what `--verify` has read. */
export function reportVerified(
  { compared, skipped }: Counts,
  { verify }: ExportOptions,
  { terminal }: Context,
): void {
  if (!verify) return
  const units = formatCount(compared, 'unit')
  terminal.writeError(
    `Verified ${units} with the package xliff, which cannot represent ${skipped} more\n`,
  )
}
