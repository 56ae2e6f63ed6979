import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const repeatedElement: XliffRule = {
  id: 'repeated-element',
  severity: 'error',
  description: 'An element that may occur once, such as `source`, occurs once',
  family: 'all',
}
