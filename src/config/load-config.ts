import { dirname } from 'node:path'
import type { ConfigurableRule, LoadedConfig } from './config.ts'
import { findConfig } from './find-config.ts'
import type { ConfigFormats } from './parse-config.ts'

export interface LoadConfigOptions {
  /** Absolute; the search begins here and goes up. */
  readonly cwd: string
  /** A file to read instead of a search; relative to `cwd`. */
  readonly file?: string
  /** Called if there is a configuration: what it may speak of. */
  readonly loadVocabulary: () => Promise<ConfigVocabulary>
}

export interface ConfigVocabulary {
  readonly rules: readonly ConfigurableRule[]
  readonly formats?: ConfigFormats
}

/** Finds, reads and validates the configuration; `undefined` if there is none. Throws `invalid-config`. */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig | undefined> {
  const { cwd, file, loadVocabulary } = options
  const found = await findConfig(cwd, file)
  if (!found) return undefined
  const { path, name, value } = found
  // The validator is large, and most documents have no configuration.
  const { parseConfig } = await import('./parse-config.ts')
  const config = parseConfig(value, { name, ...(await loadVocabulary()) })
  return { config, path, folder: dirname(path) }
}
