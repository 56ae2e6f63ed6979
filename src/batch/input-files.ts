import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { BitextError } from '../errors.ts'
import { describeSystemError, isSystemError } from './system-error.ts'
import { walkFolder } from './walk-folder.ts'

/** A file to work on. */
export interface InputFile {
  /** Relative to the current folder, with `/`; this is how findings name it. */
  readonly path: string
  readonly absolutePath: string
  /** Relative to the base of the PATH that it was found by, with `/`. */
  readonly relativePath: string
  /** The folder, the fixed part of the glob or the file's folder; absolute. */
  readonly base: string
  /** Where the file really lies, if it is named and is a symbolic link; absolute. */
  readonly realPath?: string
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
  const { cwd } = search
  const absolute = resolve(cwd, path)
  const stats = readStats(absolute)
  if (stats?.isFile()) return [createNamedInput(absolute, cwd)]
  if (stats?.isDirectory()) return findInFolder(absolute, { ...search, errors })
  const { fixed, pattern } = splitGlob(path)
  if (pattern === '') return []
  return findInGlob(resolve(cwd, fixed), pattern, { ...search, errors })
}

function readStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

type ReportingSearch = InputSearch & { readonly errors: BitextError[] }

async function findInFolder(base: string, search: ReportingSearch): Promise<InputFile[]> {
  const { cwd, extensions, exclude, errors } = search
  const all = listExtensions(search)
  const found = await walkFolder(base, {
    accepts: (name) => hasExtension(name, all),
    onFailure: (path, reason) => errors.push(createFailure(relative(cwd, path), reason)),
    ...(exclude === undefined ? {} : { exclude }),
  })
  const named = found.filter((path) => hasExtension(path, extensions))
  const chosen = named.length + errors.length > 0 ? named : found
  return chosen.map(createInputMaker(base, cwd))
}

async function findInGlob(
  base: string,
  pattern: string,
  search: ReportingSearch,
): Promise<InputFile[]> {
  const { cwd, exclude, errors } = search
  const all = listExtensions(search)
  const { searchGlob } = await import('./search-glob.ts')
  const found = await searchGlob(base, pattern, (path, reason) => {
    errors.push(createFailure(relative(cwd, path), reason))
  })
  const inputs = found.filter((path) => hasExtension(path, all)).map(createInputMaker(base, cwd))
  if (exclude === undefined || exclude === base || !isInside(exclude, base)) return inputs
  return inputs.filter(({ absolutePath }) => !isInside(absolutePath, exclude))
}

function listExtensions({ extensions, otherExtensions = [] }: InputSearch): readonly string[] {
  return [...extensions, ...otherExtensions]
}

function hasExtension(path: string, extensions: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return extensions.some((extension) => name.endsWith(extension) && name.length > extension.length)
}

function createFailure(path: string, reason: unknown): BitextError {
  const named = `\`${toPortablePath(path)}\``
  if (!isSystemError(reason)) {
    return new BitextError('file-unreadable', `Cannot read ${named}: ${reason}`)
  }
  const message = `Cannot read the folder ${named}: ${describeSystemError(reason)}`
  return new BitextError('file-unreadable', message, { cause: reason })
}

/** A file that is named may be a symbolic link; a search finds none. */
function createNamedInput(absolutePath: string, cwd: string): InputFile {
  const input = createInputMaker(dirname(absolutePath), cwd)(basename(absolutePath))
  try {
    if (!lstatSync(absolutePath).isSymbolicLink()) return input
    return { ...input, realPath: realpathSync.native(absolutePath) }
  } catch {
    // It has vanished meanwhile; its turn will say so.
    return input
  }
}

/** Makes inputs of paths below a base; where the base lies is looked up once. */
function createInputMaker(base: string, cwd: string): (relativePath: string) => InputFile {
  const way = toPortablePath(relative(cwd, base))
  const prefix = way === '' || way.endsWith('/') ? way : `${way}/`
  return (relativePath) => {
    const absolutePath = join(base, relativePath)
    // A glob may lead out of its base, and back into the current folder.
    const isBelow = !relativePath.startsWith('../')
    const path = isBelow ? prefix + relativePath : toPortablePath(relative(cwd, absolutePath))
    return { absolutePath, base, path, relativePath }
  }
}

/** The part of a glob before its first wildcard; `undefined` for a path without one. */
export function findGlobBase(path: string): string | undefined {
  const { fixed, pattern } = splitGlob(path)
  return pattern === '' ? undefined : fixed
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
