import { canonicalizeLocale } from '../../bitext/locale.ts'

/** What is known about a language that texts are written in. */
export interface Language {
  /** BCP 47, such as `pt-BR`; `und` if it is not known. */
  readonly tag: string
  /** The primary language, such as `pt`; `und` if it is not known. */
  readonly code: string
  /** ISO 15924, such as `Latn`; by CLDR's likely subtags. `Zzzz` if it is not known. */
  readonly script: string
  /** ISO 3166-1, such as `BR`; by CLDR's likely subtags. `ZZ` if it is not known. */
  readonly region: string
}

const languages = new Map<string, Language>()

/** Looks a language up; an unknown tag gets what holds for all languages. */
export function findLanguage(tag: string): Language {
  const known = languages.get(tag)
  if (known) return known
  const language = describeLanguage(canonicalizeLocale(tag) ?? 'und')
  languages.set(tag, language)
  return language
}

function describeLanguage(tag: string): Language {
  // Node 20 has no language for `und`, and CLDR's likely one would be English.
  if (/^und(?:-|$)/.test(tag)) return { tag: 'und', code: 'und', script: 'Zzzz', region: 'ZZ' }
  const { language: code, script = 'Zzzz', region = 'ZZ' } = new Intl.Locale(tag).maximize()
  return { tag, code, script, region }
}
