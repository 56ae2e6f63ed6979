import { createAnchor } from '../anchor.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 1.2, section 2.3, attribute xid. Some tools write several ids. */
export const xidUnresolved: XliffRule = {
  id: 'xid-unresolved',
  severity: 'error',
  description: '`xid` names units of the same file',
  family: '1.2',
  elements: { keys: ['ph', 'bpt', 'ept', 'it', 'sub', 'g', 'x', 'bx', 'ex'], check },
}

function check(code: XliffElement, scope: Scope): XliffProblem[] {
  const xid = code.attributes.get('xid')
  if (xid === undefined || scope.file.has('unit', xid)) return []
  const at = createAnchor(code)
  scope.later('file', function* () {
    if (scope.file.has('unit', xid)) return
    for (const id of xid.split(/\s+/)) {
      if (scope.file.has('unit', id)) continue
      const message = `Unexpected \`xid\` \`${id}\`, expected the id of a unit in the same file`
      yield { at, message, actual: id }
    }
  })
  return []
}
