import type { XliffElement } from '../element.ts'
import { findCopied } from '../find-copied.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.2.3 (duplicating an existing code). */
export const copyOfWithNoCopyReference: XliffRule = {
  id: 'copy-of-with-no-copy-reference',
  severity: 'error',
  description: '`copyOf` names a code that may be copied: one without `canCopy="no"`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  const copied = findCopied(code)
  if (copied?.attributes.get('canCopy') !== 'no') return
  const copyOf = code.attributes.get('copyOf') ?? ''
  const message = `Unexpected \`copyOf\` of the code \`${copyOf}\` with \`canCopy="no"\`, expected a code that may be copied`
  yield { at: code, message, actual: copyOf }
}
