import type { XliffElement } from '../element.ts'
import { findAny, provenance } from '../find-any.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, ITS module, constraints of provenanceRecord. */
export const itsProvenanceRecordEmpty: XliffRule = {
  id: 'its-provenance-record-empty',
  severity: 'error',
  description: 'An `its:provenanceRecord` names an organization, a person or a tool',
  family: '2',
  elements: { keys: ['its:provenanceRecord'], check },
}

function* check(record: XliffElement): Generator<XliffProblem> {
  if (findAny(record, provenance) !== undefined) return
  const message =
    'Unexpected `its:provenanceRecord` without attributes, expected an organization, a person or a tool'
  yield { at: record, message }
}
