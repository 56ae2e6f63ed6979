import type { XliffElement } from '../element.ts'
import { hasTool } from '../header-ids.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute tool-id. */
export const toolIdUnresolved: XliffRule = {
  id: 'tool-id-unresolved',
  severity: 'error',
  description: '`tool-id` names a `tool` of the file',
  family: '1.2',
  elements: { keys: ['file', 'phase', 'alt-trans'], check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const id = element.attributes.get('tool-id')
  if (id === undefined || hasTool(element, id)) return
  const message = `Unexpected \`tool-id\` \`${id}\`, expected the id of a \`tool\` in the header`
  yield { at: element, message, actual: id }
}
