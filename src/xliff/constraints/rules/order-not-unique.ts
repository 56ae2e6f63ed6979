import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { readOrder, readTextScope } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.3 (segment order). */
export const orderNotUnique: XliffRule = {
  id: 'order-not-unique',
  severity: 'error',
  description:
    "The places of a unit's targets, `order` or the place of their source, are different",
  family: '2',
  elements: { keys: ['unit'], check },
}

function* check(unit: XliffElement): Generator<XliffProblem> {
  const seen = new Set<number>()
  for (const [index, { target }] of readTextScope(unit).parts.entries()) {
    if (!target) continue
    const order = readOrder(target, index + 1)
    if (seen.has(order)) {
      const message = `Unexpected second target in place ${order}, expected one`
      yield { at: target, message, actual: order }
    }
    seen.add(order)
  }
}
