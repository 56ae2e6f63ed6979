import { walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import { isCode, readTextScope } from '../text-scope.ts'

/** XLIFF 2.1, section 4.7.2.5 (editing hints). */
export const missingNonRemovable: XliffRule = {
  id: 'missing-non-removable',
  severity: 'error',
  description:
    'A code with `canDelete="no"` is in the target of its segment, or in another target of the unit',
  family: '2',
  elements: { keys: ['unit'], check },
}

function* check(owner: XliffElement): Generator<XliffProblem> {
  const { parts, target: targets } = readTextScope(owner)
  for (const { source, target } of parts) {
    if (!source || !target) continue
    for (const code of walk(source)) {
      if (!isCode(code) || code.attributes.get('canDelete') !== 'no') continue
      const id = code.attributes.get('id')
      const startRef = code.attributes.get('startRef') ?? ''
      // An `sc` and `ec` in source may be a `pc` in target.
      if (targets.byId.has(id ?? startRef) || targets.ends.has(startRef)) continue
      const message = `Unexpected target without the code \`${id ?? startRef}\`, expected it because of \`canDelete="no"\``
      yield { at: target, message, expected: id ?? startRef }
    }
  }
}
