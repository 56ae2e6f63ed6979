import { createAnchor } from '../anchor.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { isNmtoken } from '../structure/attribute-types.ts'
import { codeKeys } from '../text-scope.ts'

const attributes = ['subFlows', 'subFlowsStart', 'subFlowsEnd']

/** XLIFF 2.1, section 4.3.1, attributes subFlows, subFlowsStart and subFlowsEnd. */
export const subFlowInvalidReference: XliffRule = {
  id: 'sub-flow-invalid-reference',
  severity: 'error',
  description: '`subFlows`, `subFlowsStart` and `subFlowsEnd` name units of the same file',
  family: '2',
  elements: { keys: codeKeys, check },
}

function check(code: XliffElement, scope: Scope): XliffProblem[] {
  for (const attribute of attributes) {
    const ids = code.attributes.get(attribute)?.split(/\s+/).filter(isNmtoken) ?? []
    for (const id of ids) {
      if (scope.file.has('unit', id)) continue
      const at = createAnchor(code)
      scope.later('file', function* () {
        if (scope.file.has('unit', id)) return
        const message = `Unexpected \`${id}\` in \`${attribute}\`, expected the id of a unit in the same file`
        yield { at, message, actual: id }
      })
    }
  }
  return []
}
