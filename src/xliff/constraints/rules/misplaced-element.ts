import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const misplacedElement: XliffRule = {
  id: 'misplaced-element',
  severity: 'error',
  description: 'Elements stand where the specification has them, in its order',
  family: 'all',
}
