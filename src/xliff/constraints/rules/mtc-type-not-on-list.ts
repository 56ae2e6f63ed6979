import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, Translation Candidates module, attribute type. */
export const mtcTypeNotOnList: XliffRule = {
  id: 'mtc-type-not-on-list',
  severity: 'error',
  description: 'The type of a match is one that the module lists',
  family: '2',
}
