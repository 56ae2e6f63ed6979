import { relative, sep } from 'node:path'
import { matchesLocale } from '../bitext/match-locale.ts'
import type {
  Config,
  ConfigOverride,
  ConfigurableRule,
  RuleSetting,
  RuleSettings,
} from './config.ts'
import { compileGlobs } from './glob.ts'
import { listStrings } from './list-strings.ts'

export interface RuleResolverOptions<Rule extends ConfigurableRule> {
  readonly config: Config
  /** Absolute folder that globs are relative to. */
  readonly folder: string
  readonly rules: readonly Rule[]
  /** Instead of the one that the configuration extends. */
  readonly preset?: 'recommended' | 'strict'
}

/** A document that rules are resolved for. */
interface ResolvedFor {
  /** Absolute path. */
  readonly path: string
  /** Language of the targets, BCP 47. */
  readonly language: string
}

/** A rule that is on for a document. */
export interface ResolvedRule<Rule> {
  readonly rule: Rule
  readonly severity: 'error' | 'warning' | 'info'
  readonly options?: Readonly<Record<string, unknown>>
}

/** The rules that are on for a document, in the order of the list; the same array for the same overrides. */
export type RuleResolver<Rule> = (document: ResolvedFor) => readonly ResolvedRule<Rule>[]

/**
 * Makes the function that says which rules are on for a document: the
 * preset's, then those of a glossary that is configured, then what `rules`
 * says, then each override that the document matches.
 *
 * A setting with options adds them to earlier ones; a severity alone keeps
 * these. It is cheap to call for each of many documents.
 */
export function createRuleResolver<Rule extends ConfigurableRule>(
  options: RuleResolverOptions<Rule>,
): RuleResolver<Rule> {
  const { config, folder, rules } = options
  const base = [
    startSettings(rules, options.preset ?? config.extends ?? 'recommended'),
    startWordSettings(rules, config),
    config.rules ?? {},
  ]
  const overrides = (config.overrides ?? []).map((override) => compileOverride(override, folder))
  const resolved = new Map<string, readonly ResolvedRule<Rule>[]>()

  return (document) => {
    const matching = overrides.map((override) => override.matches(document))
    const key = matching.map(Number).join('')
    const known = resolved.get(key)
    if (known) return known
    const own = overrides.filter((_, index) => matching[index]).map((override) => override.rules)
    const list = activateRules(rules, [...base, ...own])
    resolved.set(key, list)
    return list
  }
}

function startSettings(
  rules: readonly ConfigurableRule[],
  preset: 'recommended' | 'strict',
): RuleSettings {
  const isOn = (rule: ConfigurableRule) => rule.preset === 'recommended' || rule.preset === preset
  return Object.fromEntries(rules.filter(isOn).map(({ id, severity }) => [id, severity]))
}

/** Rules that say nothing without words are on once there are words. */
function startWordSettings(
  rules: readonly ConfigurableRule[],
  { glossary, doNotTranslate }: Config,
): RuleSettings {
  const ids = [
    ...(glossary === undefined ? [] : ['term-missing', 'term-forbidden']),
    ...(doNotTranslate === undefined ? [] : ['do-not-translate']),
  ]
  const on = rules.filter(({ id }) => ids.includes(id))
  return Object.fromEntries(on.map(({ id, severity }) => [id, severity]))
}

interface CompiledOverride {
  readonly rules: RuleSettings
  readonly matches: (document: ResolvedFor) => boolean
}

function compileOverride(
  { files, locales, rules }: ConfigOverride,
  folder: string,
): CompiledOverride {
  const matchesFile = files === undefined ? undefined : compileGlobs(listStrings(files))
  const ranges = locales === undefined ? undefined : listStrings(locales)
  const isInLocales = memoize(
    (language: string) => !ranges || ranges.some((range) => matchesLocale(range, language)),
  )
  return {
    rules,
    matches: ({ path, language }) =>
      isInLocales(language) && (!matchesFile || matchesFile(relativize(path, folder))),
  }
}

function relativize(path: string, folder: string): string {
  const way = relative(folder, path)
  return sep === '\\' ? way.replaceAll('\\', '/') : way
}

function memoize(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = test(text)
    answers.set(text, answer)
    return answer
  }
}

function activateRules<Rule extends ConfigurableRule>(
  rules: readonly Rule[],
  layers: readonly RuleSettings[],
): ResolvedRule<Rule>[] {
  return rules.flatMap((rule) => {
    const settings = layers.flatMap((layer) => {
      const setting = Object.hasOwn(layer, rule.id) ? layer[rule.id] : undefined
      return setting === undefined ? [] : [readSetting(setting)]
    })
    const severity = settings.at(-1)?.severity ?? 'off'
    if (severity === 'off') return []
    const options: Record<string, unknown> = Object.assign(
      {},
      ...settings.map((one) => one.options),
    )
    return [{ rule, severity, ...(Object.keys(options).length > 0 ? { options } : {}) }]
  })
}

function readSetting(setting: RuleSetting) {
  const [severity, options] = typeof setting === 'string' ? [setting] : setting
  return { severity: severity === 'warn' ? 'warning' : severity, options } as const
}
