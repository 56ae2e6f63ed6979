import { stat } from 'node:fs/promises'
import { basename, extname, relative, resolve } from 'node:path'
import { readTextFile } from '../batch/files.ts'
import { findInputs, type InputFile, isInside, toPortablePath } from '../batch/input-files.ts'
import { decodeUtf8 } from '../bitext/decode-utf8.ts'
import type { BitextDocument } from '../bitext/document.ts'
import { parseBitext } from '../bitext/parse-bitext.ts'
import { BitextError } from '../errors.ts'
import type { Context, WorkContext } from './context.ts'
import { type Output, standardStream } from './output.ts'

const defaultFolder = 'locales'
export const markdownExtensions = ['.md', '.markdown']
const xliffExtensions = ['.xlf', '.xliff']
const exchangeExtensions = [...xliffExtensions, '.xliff.json']

export interface SelectOptions {
  /** Whether `-` is a PATH. */
  readonly allowStdin?: boolean
  /** Name for a document from standard input. */
  readonly stdinFilename?: string
  /** Where outputs go: a folder of outputs is no input. */
  readonly output?: Output
  /** Whether XLIFF is found too: by its name, by globs, and in folders without Markdown. */
  readonly allowXliff?: boolean
}

/** Finds the documents that PATHS mean, `locales/` if there are none; says which PATHS mean nothing. */
export async function selectDocuments(
  paths: readonly string[],
  { terminal, outcome }: Context,
  { allowStdin, stdinFilename = 'stdin.md', output, allowXliff }: SelectOptions = {},
): Promise<readonly InputFile[]> {
  const { cwd } = terminal
  if (paths.includes(standardStream)) {
    if (!allowStdin) {
      throw new BitextError('invalid-usage', 'Unexpected `-`, expected files, folders or globs')
    }
    const beside = paths.filter((path) => path !== standardStream)
    if (beside.length > 0) {
      const message = `Unexpected \`${beside.join('`, `')}\` beside \`-\`, expected \`-\` alone`
      throw new BitextError('invalid-usage', message)
    }
    return [nameStandardInput(stdinFilename, cwd)]
  }
  const named = await listPaths(paths, cwd)
  const exclude = output?.type === 'folder' ? { exclude: output.folder } : {}
  const others = allowXliff ? { otherExtensions: xliffExtensions } : {}
  const search = { cwd, extensions: markdownExtensions, ...others, ...exclude }
  const { files, errors } = await findInputs(named, search)
  for (const error of errors) outcome.fail(error)
  return files
}

/** PATHS, or the default. Throws `no-input` if there is neither. */
export async function listPaths(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  return paths.length > 0 ? paths : [await findDefaultFolder(cwd)]
}

function nameStandardInput(filename: string, cwd: string): InputFile {
  const absolute = resolve(cwd, filename)
  const path = isInside(absolute, cwd) ? toPortablePath(relative(cwd, absolute)) : filename
  const relativePath = isInside(absolute, cwd) ? path : basename(filename)
  return { path, relativePath, base: cwd, absolutePath: standardStream }
}

async function findDefaultFolder(cwd: string): Promise<string> {
  const stats = await stat(resolve(cwd, defaultFolder)).catch(() => undefined)
  if (stats?.isDirectory()) return defaultFolder
  throw new BitextError(
    'no-input',
    `No folder \`${defaultFolder}\` in the current folder, expected PATHS (files, folders or globs)`,
  )
}

/** Whether a file is XLIFF, by its extension. */
export function isXliffFile({ path }: InputFile): boolean {
  return xliffExtensions.includes(extname(path).toLowerCase())
}

/** Whether a file is Markdown or XLIFF, by its extension. */
export function isDocumentName(path: string): boolean {
  return [...markdownExtensions, ...xliffExtensions].includes(extname(path).toLowerCase())
}

/** Finds the files to import that PATHS mean; says which PATHS mean nothing. */
export async function selectExchangeFiles(
  paths: readonly string[],
  { terminal, outcome }: Context,
): Promise<readonly InputFile[]> {
  const search = { cwd: terminal.cwd, extensions: exchangeExtensions }
  const { files, errors } = await findInputs(paths, search)
  for (const error of errors) outcome.fail(error)
  return files
}

/** Does something with one input; a failure is reported and ends this input only. */
export async function attempt(
  input: InputFile,
  { outcome }: WorkContext,
  work: () => Promise<void>,
): Promise<BitextError | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    const failure = toFailure(error)
    outcome.fail(failure, input.path)
    return failure
  }
}

/** A document that the call stack cannot hold is the user's problem; all else is a bug of ours. */
function toFailure(error: unknown): BitextError {
  if (error instanceof BitextError) return error
  if (!(error instanceof RangeError)) throw error
  return new BitextError(
    'file-unreadable',
    `The document is too large or nested too deeply: ${error.message}`,
    { cause: error },
  )
}

export async function readDocument(
  input: InputFile,
  { terminal }: WorkContext,
): Promise<BitextDocument> {
  const text =
    input.absolutePath === standardStream
      ? decodeUtf8(await terminal.readStdin())
      : await readTextFile(input.absolutePath)
  return parseBitext(text, { path: input.path })
}
