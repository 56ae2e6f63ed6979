import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute trgLang. */
export const trgLangNotWellFormed: XliffRule = {
  id: 'trg-lang-not-well-formed',
  severity: 'error',
  description: '`trgLang` is a well-formed BCP 47 tag',
  family: '2',
}
