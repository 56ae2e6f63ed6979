import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createConfigError } from './invalid-config.ts'
import { findJsonFault } from './json-fault.ts'
import { describeCause } from './plain-value.ts'

/** A configuration as it was found, not validated. */
export interface FoundConfig {
  /** Absolute. */
  readonly path: string
  /** The path as messages name it. */
  readonly name: string
  readonly value: unknown
}

/** Names of configurations, the first that is there wins. */
export const configFileNames = [
  'bitext.config.js',
  'bitext.config.mjs',
  'bitext.config.ts',
  'bitext.config.json',
] as const
const manifestName = 'package.json'
const manifestKey = 'bitext'

const readReasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
}

/**
 * Finds the configuration: `bitext.config.js`, `.mjs`, `.ts` or `.json`, or
 * the key `bitext` of a `package.json`, in a folder or the nearest one above.
 *
 * With `file`, relative to the folder, that file is read. A configuration in
 * JavaScript or TypeScript is run. Throws `invalid-config` for a file that
 * cannot be read.
 */
export async function findConfig(
  startFolder: string,
  file?: string,
): Promise<FoundConfig | undefined> {
  if (file !== undefined) return readNamed(resolve(startFolder, file), startFolder)
  for (const folder of listFoldersUp(startFolder)) {
    const found = await findInFolder(folder, startFolder)
    if (found) return found
  }
  return undefined
}

function listFoldersUp(startFolder: string): string[] {
  const folders = [resolve(startFolder)]
  for (;;) {
    const last = folders.at(-1) ?? ''
    const above = dirname(last)
    if (above === last) return folders
    folders.push(above)
  }
}

async function findInFolder(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  for (const fileName of configFileNames) {
    const path = join(folder, fileName)
    const text = await readText(path, cwd)
    if (text !== undefined) return readConfig(path, text, cwd)
  }
  return findInManifest(join(folder, manifestName), cwd)
}

/** A `package.json` that is broken or is none is the business of others. */
async function findInManifest(path: string, cwd: string): Promise<FoundConfig | undefined> {
  const text = await readText(path, cwd).catch(() => undefined)
  if (!text?.includes(`"${manifestKey}"`)) return undefined
  try {
    const value = readManifestKey(JSON.parse(text))
    return value === undefined ? undefined : { path, name: nameManifest(path, cwd), value }
  } catch {
    return undefined
  }
}

async function readNamed(path: string, cwd: string): Promise<FoundConfig> {
  const name = nameFile(path, cwd)
  const text = await readText(path, cwd)
  if (text === undefined) {
    throw createConfigError({ name, fault: 'Cannot read the configuration: it does not exist' })
  }
  const found = await readConfig(path, text, cwd)
  if (basename(path) !== manifestName) return found
  const value = readManifestKey(found.value)
  if (value !== undefined) return { path, name: nameManifest(path, cwd), value }
  const fault = `Unexpected manifest without key \`${manifestKey}\`, expected one with it`
  throw createConfigError({ name, fault })
}

function readManifestKey(manifest: unknown): unknown {
  if (typeof manifest !== 'object' || manifest === null) return undefined
  return Object.hasOwn(manifest, manifestKey) ? Reflect.get(manifest, manifestKey) : undefined
}

/** The file's text; `undefined` if there is no such file. */
async function readText(path: string, cwd: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const reason = readReasons[String(code)] ?? describeCause(cause)
    const fault = `Cannot read the configuration: ${reason}`
    throw createConfigError({ name: nameFile(path, cwd), fault, cause })
  }
}

async function readConfig(path: string, text: string, cwd: string): Promise<FoundConfig> {
  const name = nameFile(path, cwd)
  const extension = extname(path)
  if (extension === '.json') return { path, name, value: parseJson(text, name) }
  if (!/^\.[cm]?[jt]s$/.test(extension)) {
    const fault = `Unexpected file, expected \`.js\`, \`.mjs\`, \`.ts\` or \`.json\``
    throw createConfigError({ name, fault })
  }
  return { path, name, value: await runModule(path, name) }
}

function parseJson(text: string, name: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch (cause) {
    const { line, column, message } = findJsonFault(json)
    throw createConfigError({ name, fault: `Unreadable JSON: ${message}`, line, column, cause })
  }
}

async function runModule(path: string, name: string): Promise<unknown> {
  try {
    return await (/\.[cm]?ts$/.test(path) ? runTypeScript(path) : runJavaScript(path))
  } catch (cause) {
    const fault = `Cannot run the configuration: ${describeCause(cause)}`
    throw createConfigError({ name, fault, cause })
  }
}

/** How often each configuration was run. */
const runsByPath = new Map<string, number>()

async function runJavaScript(path: string): Promise<unknown> {
  const runs = runsByPath.get(path) ?? 0
  runsByPath.set(path, runs + 1)
  // The next time it may have changed, and under the same name Node would give back the first one.
  const { href } = pathToFileURL(path)
  const module: unknown = await import(runs === 0 ? href : `${href}?run=${runs}`)
  return readDefault(module)
}

/** jiti is large, and few need it. Its cache on disk stays off: a check writes nothing but its report. */
async function runTypeScript(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false })
  return readDefault(await jiti.import(path))
}

function readDefault(module: unknown): unknown {
  const hasDefault = typeof module === 'object' && module !== null && 'default' in module
  if (!hasDefault) throw new Error('it has no default export')
  return module.default
}

function nameFile(path: string, cwd: string): string {
  const way = relative(cwd, path)
  return sep === '\\' ? way.replaceAll('\\', '/') : way
}

function nameManifest(path: string, cwd: string): string {
  return `${nameFile(path, cwd)} (key \`${manifestKey}\`)`
}
