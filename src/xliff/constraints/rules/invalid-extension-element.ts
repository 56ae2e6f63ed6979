import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.1 (extension points); XLIFF 1.2, section 2.5. */
export const invalidExtensionElement: XliffRule = {
  id: 'invalid-extension-element',
  severity: 'error',
  description:
    'Elements of other namespaces stand only in `skeleton`, `file`, `group`, `unit` and where a module allows them',
  family: 'all',
}
