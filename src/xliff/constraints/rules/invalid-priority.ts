import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute priority. */
export const invalidPriority: XliffRule = {
  id: 'invalid-priority',
  severity: 'error',
  description: 'The priority of a note is an integer from 1 to 10',
  family: '2',
}
