import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 1.2, 2.0, 2.1 and 2.2: the schemas. */
export const missingElement: XliffRule = {
  id: 'missing-element',
  severity: 'error',
  description:
    'A required child element is there: a `file`, its units, a `source`, a `note` in `notes`',
  family: 'all',
}
