import { findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.3.1, attribute id. */
export const partIdNotUnique: XliffRule = {
  id: 'part-id-not-unique',
  severity: 'error',
  description: 'A segment and an ignorable of a unit have different ids',
  family: '2',
  elements: { keys: ['unit'], check },
}

function* check(unit: XliffElement): Generator<XliffProblem> {
  const keys = new Map<string, string>()
  for (const part of findChildren(unit, 'segment', 'ignorable')) {
    const id = part.attributes.get('id')
    if (id === undefined) continue
    const first = keys.get(id)
    if (first === undefined) keys.set(id, part.key)
    else if (first !== part.key) {
      const message = `Unexpected id \`${id}\` of \`${part.key}\`, expected another than that of a \`${first}\``
      yield { at: part, message, actual: id }
    }
  }
}
