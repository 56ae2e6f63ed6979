import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas, and the lists of attributes of each element. */
export const unknownAttribute: XliffRule = {
  id: 'unknown-attribute',
  severity: 'error',
  description:
    'Every attribute of the core or a module stands on an element that the specification gives it to',
  family: 'all',
}
