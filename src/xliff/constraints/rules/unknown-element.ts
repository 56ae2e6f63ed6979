import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const unknownElement: XliffRule = {
  id: 'unknown-element',
  severity: 'error',
  description:
    "Every element in the core's or a module's namespace is one that the specification defines",
  family: 'all',
}
