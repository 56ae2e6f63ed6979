import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute type. */
export const invalidType: XliffRule = {
  id: 'invalid-type',
  severity: 'error',
  description:
    'The value of `type` is one that the specification lists for the element; groups, units and annotations may have `prefix:value`',
  family: '2',
}
