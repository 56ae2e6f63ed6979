import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute id. */
export const invalidId: XliffRule = {
  id: 'invalid-id',
  severity: 'error',
  description: 'An id is an NMTOKEN',
  family: '2',
}
