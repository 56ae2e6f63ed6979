import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const unexpectedText: XliffRule = {
  id: 'unexpected-text',
  severity: 'error',
  description: 'Text stands only in elements that have text',
  family: 'all',
}
