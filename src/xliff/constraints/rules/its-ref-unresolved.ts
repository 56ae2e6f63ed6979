import { findChildren, findClosest, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const references: ReadonlyMap<string, string> = new Map([
  ['its:locQualityIssuesRef', 'its:locQualityIssues'],
  ['its:provenanceRecordsRef', 'its:provenanceRecords'],
])

/** XLIFF 2.1, ITS module, attributes locQualityIssuesRef and provenanceRecordsRef. */
export const itsRefUnresolved: XliffRule = {
  id: 'its-ref-unresolved',
  severity: 'error',
  description:
    '`its:locQualityIssuesRef` and `its:provenanceRecordsRef`, if they are fragment identifiers, point to such records in the same unit, or in its file or groups',
  family: '2',
  elements: { keys: ['@its'], check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  for (const [attribute, key] of references) {
    const reference = element.attributes.get(attribute)
    if (!reference?.startsWith('#') || !findClosest(element, 'unit')) continue
    const id = /^#its=([^/=]+)$/.exec(reference)?.[1]
    // Longer fragment identifiers point to other units and files.
    if (id === undefined && reference.includes('/')) continue
    if (id !== undefined && holdsRecords(element, key, id)) continue
    const message = `Unexpected \`${attribute}\` \`${reference}\`, expected \`#its=\` and the id of an \`${key}\``
    yield { at: element, message, actual: reference }
  }
}

function holdsRecords(element: XliffElement, key: string, id: string): boolean {
  for (let at: XliffElement | undefined = element; at; at = at.parent) {
    if (findChildren(at, key).some(({ attributes }) => attributes.get('xml:id') === id)) return true
  }
  return false
}
