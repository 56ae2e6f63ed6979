import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const missingAttribute: XliffRule = {
  id: 'missing-attribute',
  severity: 'error',
  description: 'A required attribute is there',
  family: 'all',
}
