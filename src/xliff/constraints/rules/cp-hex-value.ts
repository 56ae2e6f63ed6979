import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attribute hex. */
export const cpHexValue: XliffRule = {
  id: 'cp-hex-value',
  severity: 'error',
  description: 'The value of `hex` is a code point: four to six hexadecimal digits',
  family: '2',
}
