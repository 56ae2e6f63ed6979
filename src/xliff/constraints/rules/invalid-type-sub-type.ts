import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { codeKeys } from '../text-scope.ts'

const types: ReadonlyMap<string, string> = new Map([
  ['xlf:lb', 'fmt'],
  ['xlf:pb', 'fmt'],
  ['xlf:b', 'fmt'],
  ['xlf:i', 'fmt'],
  ['xlf:u', 'fmt'],
  ['xlf:var', 'ui'],
])

/** XLIFF 2.1, section 4.3.1, attribute subType. */
export const invalidTypeSubType: XliffRule = {
  id: 'invalid-type-sub-type',
  severity: 'error',
  description:
    'A `subType` with the prefix `xlf` is one that the specification lists, and fits `type`: `xlf:var` to `ui`, the others to `fmt`',
  family: '2',
  elements: { keys: codeKeys, check },
}

function* check(code: XliffElement): Generator<XliffProblem> {
  const subType = code.attributes.get('subType')
  const type = code.attributes.get('type')
  if (!subType?.startsWith('xlf:')) return
  const expected = types.get(subType)
  if (expected === undefined) {
    const choices = [...types.keys()].map((value) => `\`${value}\``).join(', ')
    const message = `Unexpected \`subType\` \`${subType}\`, expected one of ${choices}`
    yield { at: code, message, actual: subType }
  } else if (type !== undefined && type !== expected) {
    const message = `Unexpected \`type\` \`${type}\` with \`subType\` \`${subType}\`, expected \`${expected}\``
    yield { at: code, message, expected, actual: type }
  }
}
