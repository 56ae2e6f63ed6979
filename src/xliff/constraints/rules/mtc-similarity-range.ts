import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, Translation Candidates module, attributes similarity, matchQuality and matchSuitability. */
export const mtcSimilarityRange: XliffRule = {
  id: 'mtc-similarity-range',
  severity: 'error',
  description: '`similarity`, `matchQuality` and `matchSuitability` are numbers from 0 to 100',
  family: '2',
}
