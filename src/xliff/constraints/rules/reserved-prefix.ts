import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const attributes: ReadonlyMap<string, string> = new Map([
  ['segment', 'subState'],
  ['mtc:match', 'subType'],
])

/** XLIFF 2.1, section 4.3.1, attributes subState and type. */
export const reservedPrefix: XliffRule = {
  id: 'reserved-prefix',
  severity: 'error',
  description:
    'The prefix `xlf` is reserved: it is not used in `subState`, in `type` of groups, units and annotations, nor in `subType` of candidates',
  family: '2',
  elements: { keys: ['segment', 'group', 'unit', 'mrk', 'sm', 'mtc:match'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const attribute = attributes.get(element.key) ?? 'type'
  const value = element.attributes.get(attribute)
  if (!value?.startsWith('xlf:')) return
  const message = `Unexpected \`${value}\` as \`${attribute}\` of \`${element.key}\`, expected a prefix of your own`
  yield { at: element, message, actual: value }
}
