import type { Language } from './language.ts'

/** The marks that a language puts around what is said, and around quotations inside. */
export interface QuotationStyle {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
}

// CLDR 44, delimiters: start, end, alternate start, alternate end.
const stylesByLanguage: Readonly<Record<string, string>> = {
  en: '“”‘’',
  de: '„“‚‘',
  'de-CH': '«»‹›',
  'de-LI': '«»‹›',
  fr: '«»«»',
  'fr-CA': '«»”“',
  'fr-CH': '«»‹›',
  es: '«»“”',
  'es-MX': '“”‘’',
  'es-US': '“”‘’',
  it: '«»“”',
  'it-CH': '«»‹›',
  pt: '“”‘’',
  'pt-PT': '«»“”',
  ca: '«»“”',
  nl: '‘’“”',
  pl: '„”«»',
  cs: '„“‚‘',
  sk: '„“‚‘',
  sl: '„“‚‘',
  hu: '„”»«',
  ro: '„”«»',
  bg: '„“‘’',
  hr: '„“‚‘',
  sr: '„“‘’',
  sv: '””’’',
  fi: '””’’',
  da: '””’’',
  nb: '«»‘’',
  tr: '“”‘’',
  el: '«»“”',
  ru: '«»„“',
  uk: '«»„“',
  lt: '„“„“',
  lv: '“”‘’',
  et: '„“‚‘',
  ja: '「」『』',
  zh: '“”‘’',
  'zh-TW': '「」『』',
  'zh-HK': '「」『』',
  'zh-MO': '「」『』',
  ko: '“”‘’',
  he: '””’’',
  ar: '”“’‘',
  fa: '«»‹›',
  hi: '“”‘’',
  th: '“”‘’',
  vi: '“”‘’',
  id: '“”‘’',
}

/** The quotation marks of a language by CLDR; `undefined` if they are not known. */
export function findQuotationStyle({ code, region }: Language): QuotationStyle | undefined {
  const marks = stylesByLanguage[`${code}-${region}`] ?? stylesByLanguage[code]
  const [outerStart, outerEnd, innerStart, innerEnd] = marks ?? ''
  if (!outerStart || !outerEnd || !innerStart || !innerEnd) return undefined
  return { outer: [outerStart, outerEnd], inner: [innerStart, innerEnd] }
}
