import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute subType. */
export const subTypeWithoutType: XliffRule = {
  id: 'sub-type-without-type',
  severity: 'error',
  description: 'A code with `subType` has `type`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  if (!code.attributes.has('subType') || code.attributes.has('type')) return
  const message = `Unexpected \`subType\` without \`type\` on \`${code.key}\`, expected both`
  yield { at: code, message }
}
