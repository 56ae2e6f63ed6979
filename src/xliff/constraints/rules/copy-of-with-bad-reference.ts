import type { XliffElement } from '../element.ts'
import { findCopied } from '../find-copied.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute copyOf. */
export const copyOfWithBadReference: XliffRule = {
  id: 'copy-of-with-bad-reference',
  severity: 'error',
  description: '`copyOf` names a code of the same unit',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  const copyOf = code.attributes.get('copyOf')
  if (copyOf === undefined || findCopied(code)) return
  const message = `Unexpected \`copyOf\` \`${copyOf}\`, expected the id of a code in the same unit`
  yield { at: code, message, actual: copyOf }
}
