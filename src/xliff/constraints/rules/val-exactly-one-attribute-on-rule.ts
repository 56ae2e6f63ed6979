import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const own = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']

/** XLIFF 2.1, Validation module, constraints of rule. */
export const valExactlyOneAttributeOnRule: XliffRule = {
  id: 'val-exactly-one-attribute-on-rule',
  severity: 'error',
  description:
    'A rule of validation has exactly one of `isPresent`, `isNotPresent`, `startsWith`, `endsWith` and a custom rule by attributes of another namespace',
  family: '2',
  elements: { keys: ['val:rule'], when: 'open', check },
}

function* check(rule: XliffElement): Generator<XliffProblem> {
  const found = own.filter((attribute) => rule.attributes.has(attribute))
  const isCustom = [...rule.attributes.keys()].some((key) => /^\{|:/.test(key))
  if (found.length === 1 || (found.length === 0 && isCustom)) return
  const seen =
    found.length === 0 ? 'without any' : `with ${found.map((name) => `\`${name}\``).join(' and ')}`
  const message = `Unexpected \`val:rule\` ${seen}, expected exactly one of ${own.map((name) => `\`${name}\``).join(', ')}`
  yield { at: rule, message }
}
