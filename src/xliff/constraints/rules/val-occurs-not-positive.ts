import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, Validation module, attribute occurs. */
export const valOccursNotPositive: XliffRule = {
  id: 'val-occurs-not-positive',
  severity: 'error',
  description: '`occurs` is a positive integer',
  family: '2',
}
