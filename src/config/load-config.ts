import { dirname } from 'node:path'
import type { ConfigurableRule, LoadedConfig } from './config.ts'
import { findConfig } from './find-config.ts'
import { type ConfigFormats, parseConfig } from './parse-config.ts'

export interface LoadConfigOptions {
  /** Absolute; the search begins here and goes up. */
  readonly cwd: string
  /** A file to read instead of a search; relative to `cwd`. */
  readonly file?: string
  readonly rules: readonly ConfigurableRule[]
  readonly formats?: ConfigFormats
}

/** Finds, reads and validates the configuration; `undefined` if there is none. Throws `invalid-config`. */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig | undefined> {
  const { cwd, file, rules, formats } = options
  const found = await findConfig(cwd, file)
  if (!found) return undefined
  const { path, name, value } = found
  const config = parseConfig(value, { name, rules, ...(formats ? { formats } : {}) })
  return { config, path, folder: dirname(path) }
}
