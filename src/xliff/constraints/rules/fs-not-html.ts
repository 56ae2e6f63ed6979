import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, Format Style module, attribute fs. */
export const fsNotHtml: XliffRule = {
  id: 'fs-not-html',
  severity: 'error',
  description: "`fs:fs` names an HTML element of the module's list",
  family: '2',
}
