import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readTextFile } from '../batch/files.ts'
import { toPortablePath } from '../batch/input-files.ts'
import { resolveInside } from '../batch/resolve-inside.ts'
import { parseBitext } from '../bitext/parse-bitext.ts'
import { BitextError } from '../errors.ts'
import { digestText } from '../xliff/digest.ts'
import type { XliffEvent } from '../xliff/events.ts'
import { type MergeOptions, type MergeResult, mergeUnits } from '../xliff/merge/merge.ts'
import type { XliffFileHeader, XliffUnit } from '../xliff/model.ts'
import { markdownExtensions } from './documents.ts'

/** One `file` of an XLIFF, merged into its document; nothing has been written yet. */
export interface ImportedDocument {
  readonly original: string
  readonly outputPath: string
  /** The Markdown as it was; absent where it is rebuilt from the XLIFF's skeleton. */
  readonly before: string | undefined
  readonly result: MergeResult
}

export interface ImporterOptions extends MergeOptions {
  readonly cwd: string
  /** Absolute. */
  readonly root: string
  /** Absolute; by default the documents' own places. */
  readonly out?: string
}

/** Merges the files of XLIFF documents; it knows what earlier ones made of a document. */
export function createImporter(options: ImporterOptions) {
  /** Texts made in this run, by the path that they are for. */
  const texts = new Map<string, string>()
  /** The spelling of each path, by its lower case. */
  const spellings = new Map<string, string>()
  return { readDocuments }

  /** A file that cannot be imported is an error of its own; the others go on. */
  async function* readDocuments(
    events: AsyncIterable<XliffEvent>,
    xliffPath: string,
  ): AsyncGenerator<ImportedDocument | { readonly error: BitextError }> {
    const made = new Map<string, string>()
    let file: XliffFileHeader | undefined
    let units: XliffUnit[] = []
    for await (const event of events) {
      if (event.type === 'fileStart') {
        file = event.file
        units = []
      } else if (event.type === 'unit') {
        units.push(event)
      } else if (event.type === 'fileEnd' && file) {
        try {
          const document = await importFile(file, units, { xliffPath, made })
          made.set(document.outputPath, document.result.text)
          yield document
        } catch (error) {
          if (!(error instanceof BitextError)) throw error
          yield { error }
        }
      }
    }
    // An XLIFF that ends too early has thrown by now, and its texts are forgotten.
    for (const [path, text] of made) texts.set(path, text)
  }

  async function importFile(
    file: XliffFileHeader,
    units: readonly XliffUnit[],
    { xliffPath, made }: { readonly xliffPath: string; readonly made: ReadonlyMap<string, string> },
  ): Promise<ImportedDocument> {
    const { root, out, cwd } = options
    const { original } = file
    if (original === undefined) {
      throw new BitextError('xliff-unsupported', 'A `file` without `original`, expected a path')
    }
    expectOneSpelling(original)
    const path = await resolveInside(root, original)
    const outputPath = out === undefined ? path : await resolveInside(out, original)

    const known = made.get(outputPath) ?? texts.get(outputPath)
    const { base, isRebuilt } =
      known === undefined ? await readBase(path, file) : { base: known, isRebuilt: false }
    // A path that leads to nothing has no say in how others are spelled.
    spellings.set(original.toLowerCase(), original)
    const place = toPortablePath(relative(cwd, join(root, original)))
    const document = parseBitext(base, { path: place })
    const result = mergeUnits(document, units, { ...options, xliffPath })
    return { original, outputPath, before: isRebuilt ? undefined : base, result }
  }

  /** Paths that differ in case alone are one file on many disks. */
  function expectOneSpelling(original: string): void {
    const known = spellings.get(original.toLowerCase())
    if (known === undefined || known === original) return
    throw new BitextError(
      'output-clash',
      `Unexpected path \`${original}\` beside \`${known}\`, expected paths that differ in more than case`,
    )
  }
}

/** The Markdown that a file came from, or the one in its skeleton where that is gone. */
async function readBase(
  path: string,
  { original, skeleton }: XliffFileHeader,
): Promise<{ base: string; isRebuilt: boolean }> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  )
  if (!isThere && skeleton?.type === 'embedded') {
    expectMarkdown(original ?? '')
    const isWhole = skeleton.digest === undefined || digestText(skeleton.text) === skeleton.digest
    if (isWhole) return { base: skeleton.text, isRebuilt: true }
    throw new BitextError(
      'xliff-unsupported',
      `The skeleton of \`${original ?? ''}\` was changed, expected the exported one`,
    )
  }
  try {
    return { base: await readTextFile(path), isRebuilt: false }
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    const message = `${error.message} (\`${original ?? ''}\`, which \`original\` names under \`--root\`)`
    throw new BitextError(error.code, message, { cause: error })
  }
}

/** An XLIFF of somebody else's must not bring a configuration file or a hook. */
function expectMarkdown(original: string): void {
  if (markdownExtensions.some((extension) => original.toLowerCase().endsWith(extension))) return
  throw new BitextError(
    'xliff-unsupported',
    `Unexpected path \`${original}\` of a document that is gone, expected ${markdownExtensions.join(' or ')}`,
  )
}
