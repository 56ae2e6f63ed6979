import { findIllegalCharacter } from '../../xml/xml-text.ts'
import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, section 4.2.3.1, constraints of cp. */
export const cpHexRange: XliffRule = {
  id: 'cp-hex-range',
  severity: 'error',
  description: 'A `cp` stands for a character that XML cannot hold, up to 10FFFF',
  family: '2',
  elements: { keys: ['cp'], check },
}

function* check(cp: XliffElement): Generator<XliffProblem> {
  const hex = cp.attributes.get('hex') ?? ''
  if (!/^[0-9a-fA-F]{4,6}$/.test(hex)) return
  const point = Number.parseInt(hex, 16)
  if (point <= 0x10ffff && findIllegalCharacter(String.fromCodePoint(point)) >= 0) return
  const message = `Unexpected \`cp\` for U+${hex.toUpperCase()}, expected a character that XML cannot hold`
  yield { at: cp, message, actual: hex }
}
