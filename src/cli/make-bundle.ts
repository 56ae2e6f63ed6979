import { resolve } from 'node:path'
import type { InputFile } from '../batch/input-files.ts'
import { readSourceText } from '../batch/source-tree.ts'
import type { verifyXliff } from '../exchange/verify-xliff.ts'
import type { XliffFile } from '../xliff/model.ts'
import {
  type BundleWriter,
  createXliffBundleWriter,
  createXliffJsBundleWriter,
} from './bundle-writer.ts'
import type { Bundle } from './bundles.ts'
import type { WorkContext } from './context.ts'
import { findBrokenMarkup, reportDiagnostics } from './diagnostics.ts'
import { attempt, readDocument } from './documents.ts'
import type { Counts } from './export/counts.ts'
import type { BundleOptions } from './export/export-options.ts'
import { exportDocument } from './export-document.ts'

export interface Exporting {
  readonly options: BundleOptions
  readonly context: WorkContext
  readonly counts: Counts
  /** Reads XLIFF again before it is written. */
  readonly verify?: typeof verifyXliff
}

/** The text of a bundle in parts; if it is verified, whole or nothing. */
export async function* makeBundle(bundle: Bundle, exporting: Exporting): AsyncGenerator<string> {
  const { verify } = exporting
  if (verify) {
    yield* makeVerifiedBundle(bundle, { ...exporting, verify })
    return
  }
  for await (const { parts } of streamBundle(bundle, exporting)) yield* parts
}

async function* makeVerifiedBundle(
  bundle: Bundle,
  exporting: Exporting & Required<Pick<Exporting, 'verify'>>,
): AsyncGenerator<string> {
  const { options, context, counts, verify } = exporting
  const { documents, units } = counts
  const [input] = bundle.inputs
  if (!input) return
  let xml = ''
  let isVerified = false
  await attempt(input, context, async () => {
    const files: XliffFile[] = []
    for await (const part of streamBundle(bundle, exporting)) {
      xml += part.parts.join('')
      files.push(...part.files)
    }
    if (xml === '') return
    const verified = await verify(xml, { version: options.xliff, files, findings: [] })
    reportDiagnostics(verified.findings, context)
    counts.compared += verified.compared
    counts.skipped += verified.skipped
    isVerified = verified.findings.length === 0
    if (isVerified) return
    Object.assign(counts, { documents, units })
    const message = `Not written, because the package xliff reads it differently: ${bundle.path}\n`
    context.terminal.writeError(message)
  })
  if (isVerified) yield xml
}

interface BundlePart {
  readonly parts: readonly string[]
  readonly files: readonly XliffFile[]
}

/** A document that cannot be exported is left out of its bundle. */
async function* streamBundle(bundle: Bundle, exporting: Exporting): AsyncGenerator<BundlePart> {
  const { options, context, counts } = exporting
  const { cwd } = context.terminal
  const writer = createBundleWriter(options)
  for (const input of bundle.inputs) {
    let part: BundlePart | undefined
    await attempt(input, context, async () => {
      const document = await readDocument(input, context)
      const sourceText = await readSource(input, options, cwd)
      const { xliff, findings, unitCount } = exportDocument(document, input, {
        options: { ...options, version: options.xliff, ...sourceText },
        cwd,
      })
      reportDiagnostics([...findBrokenMarkup(document), ...findings], context)
      const added = writer.add(xliff)
      reportDiagnostics(added.findings, context)
      part = { parts: added.parts, files: xliff.files }
      counts.documents++
      counts.units += unitCount
    })
    if (part) yield part
  }
  const end = writer.end()
  if (end !== '') yield { parts: [end], files: [] }
}

/** The source document of an input, where metadata need it. */
async function readSource(
  input: InputFile,
  { withMetadata, sourceRoot }: BundleOptions,
  cwd: string,
): Promise<{ readonly sourceText?: string }> {
  if (!withMetadata || sourceRoot === undefined) return {}
  const sourceText = await readSourceText(resolve(cwd, sourceRoot), input)
  return sourceText === undefined ? {} : { sourceText }
}

function createBundleWriter({ to, xliff }: BundleOptions): BundleWriter {
  return to === 'xliff' ? createXliffBundleWriter(xliff) : createXliffJsBundleWriter()
}
