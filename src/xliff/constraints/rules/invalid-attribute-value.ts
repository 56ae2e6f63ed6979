import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const invalidAttributeValue: XliffRule = {
  id: 'invalid-attribute-value',
  severity: 'error',
  description: 'The value of an attribute is one of its choices, or of its type',
  family: 'all',
}
