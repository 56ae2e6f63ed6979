import { walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const keys = ['its:locQualityIssues', 'its:provenanceRecords']

/** XLIFF 2.1, ITS module, attribute xml:id. */
export const itsIdNotUnique: XliffRule = {
  id: 'its-id-not-unique',
  severity: 'error',
  description: 'The ids of ITS records are unique in their file, group or unit',
  family: '2',
  elements: { keys: ['file', 'group', 'unit'], check },
}

function* check(container: XliffElement): Generator<XliffProblem> {
  const seen = new Set<string>()
  for (const element of walk(container)) {
    const id = element.attributes.get('xml:id')
    if (!keys.includes(element.key) || id === undefined) continue
    if (seen.has(id)) {
      const message = `Unexpected second \`${element.key}\` with the id \`${id}\`, expected each id once`
      yield { at: element, message, actual: id }
    }
    seen.add(id)
  }
}
