import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Format Style module, attribute subFs. */
export const fsSubFsWithoutFs: XliffRule = {
  id: 'fs-sub-fs-without-fs',
  severity: 'error',
  description: 'An element with `fs:subFs` has `fs:fs`',
  family: '2',
  elements: { keys: ['@fs'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  if (!element.attributes.has('fs:subFs') || element.attributes.has('fs:fs')) return
  yield { at: element, message: 'Unexpected `fs:subFs` without `fs:fs`, expected both' }
}
