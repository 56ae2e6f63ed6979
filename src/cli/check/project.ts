import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { readTextFile } from '../../batch/files.ts'
import { toPortablePath } from '../../batch/input-files.ts'
import type { Glossary } from '../../check/terms/glossary.ts'
import type { WordFile } from '../../check/terms/glossary-error.ts'
import type { Config } from '../../config/config.ts'
import { type ConfigVocabulary, loadConfig } from '../../config/load-config.ts'
import { listWordPaths } from '../../config/word-paths.ts'
import { BitextError } from '../../errors.ts'
import type { RuleOptions } from './check-options.ts'

/** What the configuration and the options of a call say together. */
export interface Project {
  readonly config: Config
  /** The folder of the configuration, or the current one; absolute. */
  readonly folder: string
  /** Absolute. */
  readonly configFile?: string
  readonly sourceLanguage: string
  readonly targetLanguage?: string
  /** Absolute. */
  readonly sourceRoot?: string
  readonly glossary?: Glossary
}

/**
 * Reads the configuration and what it names.
 *
 * Throws `invalid-config`, `invalid-glossary`, `file-unreadable` and, for a
 * folder of sources that is none, `invalid-usage`.
 */
export async function readProject(options: RuleOptions, cwd: string): Promise<Project> {
  const loaded = options.config === false ? undefined : await findConfiguration(options, cwd)
  const config = loaded?.config ?? {}
  const folder = loaded?.folder ?? cwd
  const sourceLanguage = config.sourceLanguage ?? 'en-US'
  const targetLanguage = options.targetLanguage ?? config.targetLanguage
  const sourceRoot = await findSourceRoot(options, { config, folder, cwd })
  const glossary = await readWords(config, { config, folder, cwd, sourceLanguage })
  return {
    config,
    folder,
    ...(loaded ? { configFile: loaded.path } : {}),
    sourceLanguage,
    ...(targetLanguage === undefined ? {} : { targetLanguage }),
    ...(sourceRoot === undefined ? {} : { sourceRoot }),
    ...(glossary ? { glossary } : {}),
  }
}

function findConfiguration({ config }: RuleOptions, cwd: string) {
  const file = typeof config === 'string' ? { file: config } : {}
  return loadConfig({ cwd, loadVocabulary, ...file })
}

async function loadVocabulary(): Promise<ConfigVocabulary> {
  const { rules } = await import('../../check/rules.ts')
  const { runRules } = await import('../../check/run-rules.ts')
  const { findPatternFault } = await import('../../check/user-patterns.ts')
  return { rules: [...rules, ...runRules], formats: { re2: findPatternFault } }
}

interface Folders {
  readonly config: Config
  readonly folder: string
  readonly cwd: string
}

async function findSourceRoot(
  { sourceRoot }: RuleOptions,
  { config, folder, cwd }: Folders,
): Promise<string | undefined> {
  const named = sourceRoot ?? config.sourceRoot
  if (named === undefined) return undefined
  const path = sourceRoot === undefined ? resolve(folder, named) : resolve(cwd, named)
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isDirectory()) return path
  const option = sourceRoot === undefined ? 'sourceRoot' : '--source-root'
  throw new BitextError(
    'invalid-usage',
    `Unexpected \`${named}\` for \`${option}\`, expected a folder`,
  )
}

async function readWords(
  config: Config,
  { folder, cwd, sourceLanguage }: Folders & { readonly sourceLanguage: string },
): Promise<Glossary | undefined> {
  const { glossaries, doNotTranslateFiles, doNotTranslate } = listWordPaths({ config, folder })
  if (glossaries.length + doNotTranslateFiles.length + doNotTranslate.length === 0) return undefined
  const { readGlossary } = await import('../../check/terms/read-glossary.ts')
  return readGlossary({
    glossaries: await readWordFiles(glossaries, cwd),
    doNotTranslateFiles: await readWordFiles(doNotTranslateFiles, cwd),
    doNotTranslate,
    sourceLanguage,
  })
}

function readWordFiles(paths: readonly string[], cwd: string): Promise<WordFile[]> {
  return Promise.all(
    paths.map(async (absolute) => {
      const path = toPortablePath(relative(cwd, absolute))
      try {
        return { path, text: await readTextFile(absolute) }
      } catch (cause) {
        if (!(cause instanceof BitextError)) throw cause
        throw new BitextError(cause.code, `${path}: ${cause.message}`, { cause })
      }
    }),
  )
}
