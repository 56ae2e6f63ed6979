import type { Bundle } from '../bundles.ts'
import type { Context } from '../context.ts'
import { makeBundle } from '../make-bundle.ts'
import { noCounts } from './counts.ts'
import type { ExportOptions } from './export-options.ts'
import { loadVerification } from './load-verification.ts'
import { reportVerified } from './report-verified.ts'

/** Exports bundles to standard output; their parts go out while they are made. */
export async function writeToStdout(
  bundles: readonly Bundle[],
  options: ExportOptions,
  context: Context,
): Promise<void> {
  const counts = { ...noCounts }
  const verify = options.verify ? await loadVerification() : {}
  for (const bundle of bundles) {
    const parts = makeBundle(bundle, { options, context, counts, ...verify })
    for await (const part of parts) context.terminal.writeOut(part)
  }
  reportVerified(counts, options, context)
}
