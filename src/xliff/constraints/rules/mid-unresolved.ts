import { findChild, findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 1.2, section 2.3, attribute mid. */
export const midUnresolved: XliffRule = {
  id: 'mid-unresolved',
  severity: 'error',
  description:
    'The `mid` of a segment in `target`, and of an `alt-trans`, is that of a segment in `seg-source`',
  family: '1.2',
  elements: { keys: ['trans-unit', 'alt-trans'], check },
}

function* check(unit: XliffElement): Generator<XliffProblem> {
  const segSource = findChild(unit, 'seg-source')
  const mids = new Set((segSource?.children ?? []).map(({ attributes }) => attributes.get('mid')))
  const segments = findChildren(unit, 'target').flatMap((target) => findChildren(target, 'mrk'))
  for (const element of [...segments, ...findChildren(unit, 'alt-trans')]) {
    const mid = element.attributes.get('mid')
    if (mid === undefined || mids.has(mid)) continue
    const message = `Unexpected \`mid\` \`${mid}\` of \`${element.key}\`, expected that of a segment in \`seg-source\``
    yield { at: element, message, actual: mid }
  }
}
