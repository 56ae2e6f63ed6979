import type { XliffElement } from '../element.ts'
import { findRevised } from '../find-revised.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.0, Change Tracking module, attribute property. */
export const ctrPropertyNotContentOrAttribute: XliffRule = {
  id: 'ctr-property-not-content-or-attribute',
  severity: 'error',
  description:
    'The `property` of an item is `content` or an attribute of the element that the revision applies to',
  family: '2',
  elements: { keys: ['ctr:revisions'], check },
}

function* check(revisions: XliffElement): Generator<XliffProblem> {
  const { instances, instance } = findRevised(revisions)
  const elements = instance ? [instance] : instances
  if (elements.length === 0) return
  const items = revisions.children.flatMap(({ children }) => children)
  for (const item of items) {
    const property = item.attributes.get('property')
    if (property === undefined || property === 'content') continue
    if (elements.some(({ attributes }) => attributes.has(property))) continue
    const key = elements[0]?.key ?? ''
    const message = `Unexpected \`property\` \`${property}\`, expected \`content\` or an attribute of the \`${key}\``
    yield { at: item, message, actual: property }
  }
}
