import { isLocaleFolder } from '../bitext/locale.ts'

// Says in which language a page is shown, or which page is meant on a site in many languages.
const languageParameterPattern =
  /^(?:clcid|cc|culture|hl|lang|language|lc|locale|mkt|setlang|ui|ui_locale)=/i

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A destination without what it says about a language: `/en-us/` in its path, `?hl=en` behind it. */
export function normalizeUrl(url: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  return dropLocaleFolders(path) + dropLanguageParameters(query) + fragment
}

/** A destination without its fragment, which is localized with the heading that it points to. */
export function dropFragment(url: string): string {
  const hash = url.indexOf('#')
  return hash < 0 ? url : url.slice(0, hash)
}

/** A site that has a host for each language, and the language. */
export interface HostOfLanguages {
  /** Without the language, such as `wikipedia.org`. */
  readonly host: string
  readonly language: string
}

/** The parts of the host of an absolute URL that begins with a language; else `undefined`. */
export function readHostOfLanguages(url: string): HostOfLanguages | undefined {
  const [, label = '', host = ''] =
    /^https?:\/\/([a-z]{2,3}(?:-[a-z]{2,4})?)\.([^/?#.]+\.[^/?#]+)/i.exec(url) ?? []
  return isLanguage(label) ? { host: host.toLowerCase(), language: label.toLowerCase() } : undefined
}

function isLanguage(label: string): boolean {
  return label !== '' && languageNames.of(label) !== undefined
}

function dropLocaleFolders(path: string): string {
  return path
    .split('/')
    .filter((segment, index) => index === 0 || !isLocaleFolder(segment))
    .join('/')
}

function dropLanguageParameters(query: string): string {
  if (query === '') return ''
  const kept = query
    .slice(1)
    .split('&')
    .filter((parameter) => !languageParameterPattern.test(parameter))
  return kept.length > 0 ? `?${kept.join('&')}` : ''
}
