import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

const references = ['dataRef', 'dataRefStart', 'dataRefEnd']

/** XLIFF 2.1, section 4.7.2.3 (duplicating an existing code). */
export const copyOfWithOriginalData: XliffRule = {
  id: 'copy-of-with-original-data',
  severity: 'error',
  description:
    'A code with `copyOf` has no data of its own: no `dataRef`, `dataRefStart` or `dataRefEnd`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  if (!code.attributes.has('copyOf')) return
  const reference = references.find((attribute) => code.attributes.has(attribute))
  if (reference === undefined) return
  const message = `Unexpected \`${reference}\` on a code with \`copyOf\`, expected one of the two`
  yield { at: code, message }
}
