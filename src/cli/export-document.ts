import { relative, resolve } from 'node:path'
import { type InputFile, isInside, toPortablePath } from '../batch/input-files.ts'
import type { BitextDocument } from '../bitext/document.ts'
import { BitextError } from '../errors.ts'
import type { Finding } from '../finding.ts'
import { listUnits, type XliffDocument } from '../xliff/model.ts'
import { type ToXliffOptions, toXliff } from '../xliff/to-xliff.ts'
import type { LanguageOptions } from './options.ts'
import { standardStream } from './output.ts'
import { readLanguage } from './read-language.ts'

export interface ExportedDocument {
  readonly xliff: XliffDocument
  /** Units in the XLIFF. */
  readonly unitCount: number
  readonly language: string
  readonly findings: readonly Finding[]
}

export interface ExportSettings {
  readonly options: LanguageOptions & Omit<ToXliffOptions, 'original'>
  readonly cwd: string
}

/** Makes the XLIFF of one document, as the options of `export` and `run` say. */
export function exportDocument(
  document: BitextDocument,
  input: InputFile,
  { options, cwd }: ExportSettings,
): ExportedDocument {
  const { language, findings } = readLanguage(document, input, options)
  const xliff = toXliff(document, {
    ...options,
    original: nameOriginal(input, cwd, options),
    targetLanguage: language,
  })
  return {
    xliff,
    unitCount: xliff.files.reduce((count, file) => count + listUnits(file).length, 0),
    language,
    findings: [...findings, ...xliff.findings],
  }
}

/** Path relative to the root; without a stated root, a document elsewhere is relative to its base. */
function nameOriginal(input: InputFile, cwd: string, { root }: LanguageOptions): string {
  const isStream = input.absolutePath === standardStream
  const absolutePath = isStream ? resolve(cwd, input.path) : input.absolutePath
  const folder = resolve(cwd, root ?? '.')
  if (isInside(absolutePath, folder)) return toPortablePath(relative(folder, absolutePath))
  if (root === undefined) return input.relativePath
  throw new BitextError('path-outside-root', `The document lies outside of \`--root ${root}\``)
}
