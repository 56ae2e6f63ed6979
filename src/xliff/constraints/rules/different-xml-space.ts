import { findChild, inherit, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.2.11, constraints of target. */
export const differentXmlSpace: XliffRule = {
  id: 'different-xml-space',
  severity: 'error',
  description: 'Source and target of a segment have the same `xml:space`, as stated or inherited',
  family: '2',
  elements: { keys: ['segment', 'ignorable'], check },
}

function* check(part: XliffElement): Generator<XliffProblem> {
  const source = findChild(part, 'source')
  const target = findChild(part, 'target')
  if (!source || !target) return
  const expected = inherit(source, 'xml:space') ?? 'default'
  const actual = inherit(target, 'xml:space') ?? 'default'
  if (actual === expected) return
  const message = `Unexpected \`xml:space\` \`${actual}\` of target, expected \`${expected}\` as in source`
  yield { at: target, message, expected, actual }
}
