import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

let loaded: typeof Yaml | undefined

/** The package `yaml`. It takes long to load, and most front matter is read without it. */
export function loadYaml(): typeof Yaml {
  // The package says itself what type its CommonJS form has.
  loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml
  return loaded
}
