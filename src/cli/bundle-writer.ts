import { BitextError } from '../errors.ts'
import { toXliffJs } from '../exchange/to-xliff-js.ts'
import type { XliffJs } from '../exchange/xliff-js.ts'
import type { Finding } from '../finding.ts'
import { listEvents } from '../xliff/events.ts'
import type { XliffDocument, XliffVersion } from '../xliff/model.ts'
import { createXliffWriter } from '../xliff/writer/create-writer.ts'

/** Writes several documents as one file, a document at a time. */
export interface BundleWriter {
  /** Throws `xliff-unsupported` if the document cannot stand beside the others. */
  readonly add: (xliff: XliffDocument) => AddedDocument
  /** What ends the file; empty if nothing was added. */
  readonly end: () => string
}

interface AddedDocument {
  /** What of the file can be written by now; in parts, because a string holds no more than 512 MB. */
  readonly parts: readonly string[]
  /** What the format cannot hold. */
  readonly findings: readonly Finding[]
}

const partLength = 1_000_000

export function createXliffBundleWriter(version: XliffVersion): BundleWriter {
  const write = createXliffWriter(version)
  let isStarted = false
  return {
    add: (xliff) => {
      const parts: string[] = []
      let text = ''
      for (const event of listEvents(xliff)) {
        if (event.type === 'documentEnd' || (event.type === 'documentStart' && isStarted)) continue
        text += write(event)
        if (event.type === 'fileEnd') isStarted = true
        if (text.length < partLength) continue
        parts.push(text)
        text = ''
      }
      if (text !== '') parts.push(text)
      return { parts, findings: [] }
    },
    end: () => (isStarted ? write({ type: 'documentEnd' }) : ''),
  }
}

/** JSON is written whole, because what ends it belongs to its top. */
export function createXliffJsBundleWriter(): BundleWriter {
  const models: XliffJs[] = []
  const originals = new Set<string>()
  return {
    add: (xliff) => {
      const { model, findings } = toXliffJs(xliff)
      expectFitting(model, models[0], originals)
      models.push(model)
      for (const original of Object.keys(model.resources)) originals.add(original)
      return { parts: [], findings }
    },
    end: () => {
      const [first] = models
      if (!first) return ''
      const resources = Object.fromEntries(
        models.flatMap((model) => Object.entries(model.resources)),
      )
      return `${JSON.stringify({ ...first, resources }, null, 2)}\n`
    },
  }
}

function expectFitting(
  { resources, sourceLanguage, targetLanguage }: XliffJs,
  first: XliffJs | undefined,
  originals: ReadonlySet<string>,
): void {
  const path = Object.keys(resources)[0] ?? ''
  if (originals.has(path)) {
    const message = `Unexpected second file \`${path}\` in one JS model, expected one`
    throw new BitextError('xliff-unsupported', message)
  }
  const isSame =
    !first || (sourceLanguage === first.sourceLanguage && targetLanguage === first.targetLanguage)
  if (isSame) return
  const message = `Unexpected languages of \`${path}\`, expected those of the first file in a JS model`
  throw new BitextError('xliff-unsupported', message)
}
