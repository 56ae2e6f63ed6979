import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, Format Style module, module attributes. */
export const fsUnknownAttribute: XliffRule = {
  id: 'fs-unknown-attribute',
  severity: 'error',
  description: 'The Format Style module has the attributes `fs:fs` and `fs:subFs`',
  family: '2',
}
