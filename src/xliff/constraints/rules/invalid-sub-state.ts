import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute subState. */
export const invalidSubState: XliffRule = {
  id: 'invalid-sub-state',
  severity: 'error',
  description: 'The value of `subState` has the form `prefix:value`',
  family: '2',
}
