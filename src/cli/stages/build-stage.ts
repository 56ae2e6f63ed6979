import { writeTextFile } from '../../batch/files.ts'
import type { Edition } from '../../bitext/document.ts'
import { findBrokenMarkup, reportDiagnostics } from '../diagnostics.ts'
import { type CallSettings, createDocumentStage, type DocumentItem } from '../document-stage.ts'
import { readDocument } from '../documents.ts'
import type { EditionOptions } from '../options.ts'
import { regenerateDocument } from '../regenerate-document.ts'

export interface BuildSettings extends CallSettings {
  readonly edition: Edition
  readonly options: EditionOptions
}

/** Whether the edition was written. */
interface Built {
  readonly isWritten: boolean
  readonly units: number
}

/** Regenerates one edition of a document: to its output, or to standard output if it has none. */
export const stage = createDocumentStage<BuildSettings, DocumentItem, Built>(
  async ({ edition, options, cwd }, context) => ({
    work: async ({ input, outputs: [output] }) => {
      const document = await readDocument(input, context)
      const request = { editions: [edition], options, cwd }
      const { texts, findings } = await regenerateDocument(document, input, request)
      reportDiagnostics([...findBrokenMarkup(document), ...findings], context)
      const text = texts.get(edition)
      if (text !== undefined && output === undefined) context.terminal.writeOut(text)
      if (text !== undefined && output !== undefined) await writeTextFile(output, text)
      return { isWritten: text !== undefined, units: document.units.length }
    },
  }),
)
