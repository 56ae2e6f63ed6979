import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.2, attribute xml:lang. */
export const xmlLangNotWellFormed: XliffRule = {
  id: 'xml-lang-not-well-formed',
  severity: 'error',
  description: '`xml:lang` is a well-formed BCP 47 tag',
  family: '2',
}
