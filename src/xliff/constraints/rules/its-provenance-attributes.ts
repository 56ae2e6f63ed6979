import type { XliffElement } from '../element.ts'
import { findAny, provenance } from '../find-any.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, ITS module, Provenance. */
export const itsProvenanceAttributes: XliffRule = {
  id: 'its-provenance-attributes',
  severity: 'error',
  description: 'An element with `its:provenanceRecordsRef` has no attributes of a single record',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  if (!element.attributes.has('its:provenanceRecordsRef')) return
  const single = findAny(
    element,
    provenance.map((name) => `its:${name}`),
  )
  if (single === undefined) return
  const message = `Unexpected \`${single}\` with \`its:provenanceRecordsRef\`, expected one of the two`
  yield { at: element, message }
}
