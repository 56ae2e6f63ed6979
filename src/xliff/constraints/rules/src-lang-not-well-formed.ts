import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute srcLang. */
export const srcLangNotWellFormed: XliffRule = {
  id: 'src-lang-not-well-formed',
  severity: 'error',
  description: '`srcLang` is a well-formed BCP 47 tag',
  family: '2',
}
