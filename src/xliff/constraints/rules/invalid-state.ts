import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute state; XLIFF 1.2, section 2.3, attribute state. */
export const invalidState: XliffRule = {
  id: 'invalid-state',
  severity: 'error',
  description:
    'The state of a segment or target is one that the specification lists; in 1.2 also `x-…`',
  family: 'all',
}
