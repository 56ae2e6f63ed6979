import type { Problem } from '../finding.ts'
import type { BitextDocument } from './document.ts'
import { findFrontMatter, readFrontMatter } from './front-matter.ts'

/** The language of a document's targets as a BCP 47 tag, `und` if nothing tells it. */
export interface TargetLanguage {
  readonly language: string
  readonly problems: readonly Problem[]
}

// A language with a script, a region or both: a folder named `go` or `id` is no locale.
const localeFolderPattern = /^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$|^[a-z]{2,3}-[a-z]{4}$/i
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const scriptNames = new Intl.DisplayNames(['en'], { type: 'script', fallback: 'none' })
const localeFolders = new Map<string, boolean>()

/**
 * Finds out what language a document is translated into: by `ms.contentlocale`,
 * else by the last folder of `path` that is named like a locale.
 */
export function findTargetLanguage(
  document: BitextDocument,
  path: string = document.path ?? '',
): TargetLanguage {
  const { contentLocale } = readFrontMatter(document)
  const stated = contentLocale === undefined ? undefined : canonicalizeLocale(contentLocale)
  const language = stated ?? findFolderLocale(path)
  const problems: Problem[] = []
  const isClear = contentLocale === undefined ? language !== undefined : stated !== undefined
  if (isClear) return { language: language ?? 'und', problems }

  const offset = findFrontMatter(document.text)?.start ?? 0
  if (contentLocale !== undefined && !stated) {
    const message = `Unexpected \`ms.contentlocale\` \`${contentLocale}\`, expected a BCP 47 tag such as \`de-DE\``
    problems.push({ offset, message })
  }
  if (!language && contentLocale === undefined) {
    const message =
      'Unknown target language, expected `ms.contentlocale` or a folder such as `de-de`'
    problems.push({ offset, message })
  }
  return { language: language ?? 'und', problems }
}

/** The BCP 47 form of a locale in any case (`zh-hans-cn` → `zh-Hans-CN`), if it is well-formed. */
export function canonicalizeLocale(locale: string): string | undefined {
  // The documents of a run have few locales, and `Intl` takes longer than their front matter.
  if (lastLocale.stated !== locale) lastLocale = { stated: locale, canonical: askIntl(locale) }
  return lastLocale.canonical
}

let lastLocale: { stated: string; canonical: string | undefined } = {
  stated: 'und',
  canonical: 'und',
}

function askIntl(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0]
  } catch {
    return undefined
  }
}

/** True for a folder name such as `de-de` or `zh-hans-cn`, not for `how-to` or `my-go`. */
export function isLocaleFolder(name: string): boolean {
  if (!localeFolderPattern.test(name)) return false
  const known = localeFolders.get(name)
  if (known !== undefined) return known
  const { language, script, region } = new Intl.Locale(name)
  const isLocale =
    languageNames.of(language) !== undefined &&
    (script === undefined || scriptNames.of(script) !== undefined) &&
    (region === undefined || regionNames.of(region) !== undefined)
  localeFolders.set(name, isLocale)
  return isLocale
}

function findFolderLocale(path: string): string | undefined {
  const folder = path.split(/[\\/]/).slice(0, -1).findLast(isLocaleFolder)
  return folder === undefined ? undefined : canonicalizeLocale(folder)
}
