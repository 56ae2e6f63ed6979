import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute subType. */
export const invalidSubType: XliffRule = {
  id: 'invalid-sub-type',
  severity: 'error',
  description: 'The value of `subType` has the form `prefix:value`',
  family: '2',
}
