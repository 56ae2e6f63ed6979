import { findChild, findChildren, findClosest, type XliffElement } from '../element.ts'
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
  const file = findClosest(element, 'file')
  const header = file && findChild(file, 'header')
  const tools = header ? findChildren(header, 'tool') : []
  if (id === undefined || tools.some(({ attributes }) => attributes.get('tool-id') === id)) return
  const message = `Unexpected \`tool-id\` \`${id}\`, expected the id of a \`tool\` in the header`
  yield { at: element, message, actual: id }
}
