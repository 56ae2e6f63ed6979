import { type Dirent, readdir } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { BitextError } from '../errors.ts'

/** A file to work on. */
export interface InputFile {
  /** Relative to the current folder, with `/`; this is how findings name it. */
  readonly path: string
  readonly absolutePath: string
  /** Relative to the base of the PATH that it was found by, with `/`. */
  readonly relativePath: string
  /** The folder, the fixed part of the glob or the file's folder; absolute. */
  readonly base: string
}

export interface InputSearch {
  readonly cwd: string
  /** With the dot, in lower case, also of two parts such as `.xliff.json`; files that are named one by one may have any. */
  readonly extensions: readonly string[]
  /** Extensions that globs find too, and folders without a file of the others. */
  readonly otherExtensions?: readonly string[]
  /** A folder inside of a PATH whose files are no input: the one for outputs; absolute. */
  readonly exclude?: string
}

export interface FoundInputs {
  /** Sorted by path, each file once. */
  readonly files: readonly InputFile[]
  /** A PATH that leads to nothing, or a folder that cannot be read; the other PATHs are found all the same. */
  readonly errors: readonly BitextError[]
}

/** Finds the files that PATHS (files, folders, globs) mean. Symbolic links to folders are not followed. */
export async function findInputs(
  paths: readonly string[],
  search: InputSearch,
): Promise<FoundInputs> {
  const files = new Map<string, InputFile>()
  const errors: BitextError[] = []
  for (const path of paths) {
    const unreadable: BitextError[] = []
    const found = await findPath(path, search, unreadable)
    errors.push(...unreadable)
    if (found.length + unreadable.length === 0) errors.push(describeNothing(path, search))
    for (const file of found) {
      if (!files.has(file.absolutePath)) files.set(file.absolutePath, file)
    }
  }
  const sorted = [...files.values()].sort((first, second) => (first.path < second.path ? -1 : 1))
  return { files: sorted, errors }
}

async function findPath(
  path: string,
  search: InputSearch,
  errors: BitextError[],
): Promise<InputFile[]> {
  // An empty PATH, as from a variable that is not set, is not the current folder.
  if (path === '') return []
  const absolute = resolve(search.cwd, path)
  const stats = await stat(absolute).catch(() => undefined)
  if (stats?.isFile()) return [createInput(absolute, dirname(absolute), search.cwd)]
  if (stats?.isDirectory()) return findInFolder(absolute, { ...search, errors })
  const { fixed, pattern } = splitGlob(path)
  if (pattern === '') return []
  const extensions = listExtensions(search)
  return searchFolder(resolve(search.cwd, fixed), pattern, { ...search, extensions, errors })
}

type FolderSearch = InputSearch & { readonly errors: BitextError[] }

async function findInFolder(folder: string, search: FolderSearch): Promise<InputFile[]> {
  const found = await searchFolder(folder, '**', search)
  const { otherExtensions, errors } = search
  if (!otherExtensions || found.length + errors.length > 0) return found
  return searchFolder(folder, '**', { ...search, extensions: otherExtensions })
}

function listExtensions({ extensions, otherExtensions = [] }: InputSearch): readonly string[] {
  return [...extensions, ...otherExtensions]
}

async function searchFolder(
  base: string,
  pattern: string,
  { cwd, extensions, exclude, errors }: FolderSearch,
): Promise<InputFile[]> {
  const isExcluded = exclude !== undefined && exclude !== base && isInside(exclude, base)
  const found = await glob(pattern, {
    cwd: base,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    fs: { readdir: createReportingReaddir(errors, cwd) },
  })
  return found
    .map((path) => resolve(path))
    .filter((path) => hasExtension(path, extensions))
    .filter((path) => !isExcluded || !isInside(path, exclude))
    .map((path) => createInput(path, base, cwd))
}

function hasExtension(path: string, extensions: readonly string[]): boolean {
  const name = basename(path).toLowerCase()
  return extensions.some((extension) => name.endsWith(extension) && name.length > extension.length)
}

/** Lists folders as `fs.readdir` does, and notes those that cannot be listed. */
function createReportingReaddir(errors: BitextError[], cwd: string): typeof readdir {
  const list = (
    path: string,
    options: { withFileTypes: true },
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ) =>
    readdir(path, options, (error, entries) => {
      // A folder that is not there is a PATH that matches nothing.
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') {
        const folder = toPortablePath(relative(cwd, path))
        const message = `Cannot read the folder \`${folder}\`: ${error.message}`
        errors.push(new BitextError('file-unreadable', message, { cause: error }))
      }
      done(error, entries)
    })
  // The search calls it with these arguments only; the overloads of `readdir` have more.
  return list as typeof readdir
}

function createInput(absolutePath: string, base: string, cwd: string): InputFile {
  return {
    absolutePath,
    base,
    path: toPortablePath(relative(cwd, absolutePath)),
    relativePath: toPortablePath(relative(base, absolutePath)),
  }
}

/** Splits a glob before its first segment with a wildcard. */
function splitGlob(path: string): { fixed: string; pattern: string } {
  const segments = (sep === '\\' ? path.replaceAll('\\', '/') : path).split('/')
  const first = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment))
  if (first < 0) return { fixed: path, pattern: '' }
  const isRooted = first > 0 && segments[0] === ''
  return {
    fixed: segments.slice(0, first).join('/') || (isRooted ? '/' : '.'),
    pattern: segments.slice(first).join('/'),
  }
}

function describeNothing(path: string, search: InputSearch): BitextError {
  const names = listExtensions(search).map((extension) => `\`${extension}\``)
  const extensions = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean)
  return new BitextError(
    'no-input',
    `No file matches \`${path}\`, expected ${extensions.join(' or ')} files`,
  )
}

/** True if a path lies in a folder or is it; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

export function toPortablePath(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** Where an input's output lies: under a folder, at the input's path relative to its base. */
export function placeOutput(folder: string, input: InputFile, suffix = ''): string {
  return join(folder, input.relativePath + suffix)
}
