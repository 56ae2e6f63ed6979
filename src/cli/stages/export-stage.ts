import { writeTextParts } from '../../batch/files.ts'
import type { Bundle } from '../bundles.ts'
import { type CallSettings, createDocumentStage, type DocumentItem } from '../document-stage.ts'
import { attempt } from '../documents.ts'
import { type Counts, noCounts } from '../export/counts.ts'
import type { BundleOptions } from '../export/export-options.ts'
import { loadVerification } from '../export/load-verification.ts'
import { makeBundle } from '../make-bundle.ts'

export interface ExportSettings extends CallSettings {
  readonly options: BundleOptions & { readonly verify?: boolean }
}

/** A bundle; its first document is the item's. */
export interface ExportItem extends DocumentItem {
  readonly bundle: Bundle
}

/** Exports a bundle; what was counted is empty if it could not be written. */
export const stage = createDocumentStage<ExportSettings, ExportItem, Counts>(
  async ({ options }, context) => {
    const verify = options.verify ? await loadVerification() : {}
    return {
      work: async ({ bundle, input, outputs: [output = ''] }) => {
        const counts = { ...noCounts }
        const parts = makeBundle(bundle, { options, context, counts, ...verify })
        const first = await parts.next()
        // Without one document that could be exported there is no file.
        if (first.done) return counts
        const failure = await attempt(input, context, () =>
          writeTextParts(output, prepend(first.value, parts)),
        )
        return failure ? noCounts : counts
      },
    }
  },
)

async function* prepend(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first
  yield* rest
}
