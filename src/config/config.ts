/** How bad the findings of a rule are in a configuration; `warn` is `warning`. */
export type ConfigSeverity = 'off' | 'info' | 'warning' | 'warn' | 'error'

/** A severity, or a severity and the rule's options. */
export type RuleSetting =
  | ConfigSeverity
  | readonly [ConfigSeverity]
  | readonly [ConfigSeverity, Readonly<Record<string, unknown>>]

/** By rule id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>

/**
 * What a project says about its checks: the default export of
 * `bitext.config.js`, or the JSON of `bitext.config.json`.
 *
 * Paths and globs are relative to the folder of the configuration.
 */
export interface Config {
  /** Of editors; nothing is read from there. */
  readonly $schema?: string
  /** The preset that `rules` changes; `recommended` if not given. */
  readonly extends?: 'recommended' | 'strict'
  /** BCP 47; if not given, what each document or its path says. */
  readonly targetLanguage?: string
  /** BCP 47; `en-US` if not given. */
  readonly sourceLanguage?: string
  readonly rules?: RuleSettings
  /** Later ones win. */
  readonly overrides?: readonly ConfigOverride[]
  /** Paths of glossaries: CSV, TSV or TBX. */
  readonly glossary?: string | readonly string[]
  /** The path of a list, or the words themselves, or both. */
  readonly doNotTranslate?: string | readonly string[] | WordSources
  /** Folder of the source documents of today. */
  readonly sourceRoot?: string
  /** Path of the file of findings that are known. */
  readonly baseline?: string
}

/** Rules for some documents. */
export interface ConfigOverride {
  /** Globs; all documents if not given. A glob after `!` takes documents out. */
  readonly files?: string | readonly string[]
  /** BCP 47, such as `de`, `pt-BR` or `zh-Hant`; all languages if not given. */
  readonly locales?: string | readonly string[]
  readonly rules: RuleSettings
}

/** Where words come from: files (TXT, CSV, TSV or TBX) and a list. */
export interface WordSources {
  readonly files?: string | readonly string[]
  readonly words?: readonly string[]
}

/** A configuration, and where it was found. */
export interface LoadedConfig {
  readonly config: Config
  /** Absolute path of the file. */
  readonly path: string
  /** Absolute path of the folder that paths and globs are relative to. */
  readonly folder: string
}

/** What the configuration has to know about a rule. */
export interface ConfigurableRule {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly preset: 'recommended' | 'strict' | 'none'
  readonly description: string
  /** JSON Schema (draft 07) of each option. */
  readonly options?: Readonly<Record<string, object>>
}
