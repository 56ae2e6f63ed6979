import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.1 (extension points). */
export const invalidExtensionAttribute: XliffRule = {
  id: 'invalid-extension-attribute',
  severity: 'error',
  description:
    'Attributes of other namespaces stand only on `xliff`, `file`, `group`, `unit`, `note`, `mrk`, `sm` and where a module allows them',
  family: 'all',
}
