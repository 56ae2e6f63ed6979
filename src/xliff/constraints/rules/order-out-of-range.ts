import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { readTextScope } from '../text-scope.ts'

/** XLIFF 2.1, section 4.3.1, attribute order. */
export const orderOutOfRange: XliffRule = {
  id: 'order-out-of-range',
  severity: 'error',
  description:
    'The `order` of a target is an integer from 1 to the number of segments and ignorables of the unit',
  family: '2',
  elements: { keys: ['unit'], check },
}

function* check(unit: XliffElement): Generator<XliffProblem> {
  const { parts } = readTextScope(unit)
  for (const { target } of parts) {
    const order = Number(target?.attributes.get('order') ?? 1)
    if (!target || !(order > parts.length)) continue
    const message = `Unexpected \`order\` ${order}, expected at most ${parts.length} in this unit`
    yield { at: target, message, expected: parts.length, actual: order }
  }
}
