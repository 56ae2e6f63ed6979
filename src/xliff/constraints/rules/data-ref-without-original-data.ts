import { findClosest, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys, readTextScope, textOwners } from '../text-scope.ts'

const attributes = ['dataRef', 'dataRefStart', 'dataRefEnd']

/** XLIFF 2.1, section 4.3.1, attribute dataRef. */
export const dataRefWithoutOriginalData: XliffRule = {
  id: 'data-ref-without-original-data',
  severity: 'error',
  description: 'A unit or candidate whose codes refer to data has `originalData`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  const owner = findClosest(code, ...textOwners)
  if (!owner || readTextScope(owner).data.size > 0) return
  const attribute = attributes.find((name) => code.attributes.has(name))
  if (attribute === undefined) return
  const message = `Unexpected \`${attribute}\` without \`originalData\` in \`${owner.key}\`, expected a \`data\` with the id \`${code.attributes.get(attribute)}\``
  yield { at: code, message }
}
