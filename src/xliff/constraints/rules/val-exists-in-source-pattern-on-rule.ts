import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const patterns = ['isPresent', 'startsWith', 'endsWith']

/** XLIFF 2.1, Validation module, attribute existsInSource. */
export const valExistsInSourcePatternOnRule: XliffRule = {
  id: 'val-exists-in-source-pattern-on-rule',
  severity: 'error',
  description:
    'A rule of validation has `existsInSource` only with exactly one of `isPresent`, `startsWith` and `endsWith`',
  family: '2',
  elements: { keys: ['val:rule'], when: 'open', check },
}

function* check(rule: XliffElement): Generator<XliffProblem> {
  const found = patterns.filter((attribute) => rule.attributes.has(attribute))
  if (!rule.attributes.has('existsInSource') || found.length === 1) return
  const choices = patterns.map((attribute) => `\`${attribute}\``).join(', ')
  const message = `Unexpected \`existsInSource\` with ${found.length} patterns, expected exactly one of ${choices}`
  yield { at: rule, message, expected: 1, actual: found.length }
}
