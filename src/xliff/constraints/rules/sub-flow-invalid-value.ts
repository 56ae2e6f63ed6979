import type { XliffRule } from '../rule.ts'

/** Found by the tables of elements and attributes. XLIFF 2.1, section 4.3.1, attributes subFlows, subFlowsStart and subFlowsEnd. */
export const subFlowInvalidValue: XliffRule = {
  id: 'sub-flow-invalid-value',
  severity: 'error',
  description:
    'The values of `subFlows`, `subFlowsStart` and `subFlowsEnd` are NMTOKENs separated by spaces',
  family: '2',
}
