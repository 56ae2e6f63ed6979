import type { XliffElement } from '../element.ts'
import { isExtensionKey } from '../namespaces.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const places: ReadonlyMap<string, readonly string[]> = new Map([
  ['mtc:matches', ['unit']],
  ['gls:glossary', ['unit']],
  ['mda:metadata', ['xliff', 'file', 'group', 'unit', 'mtc:match']],
  ['res:resourceData', ['file', 'unit']],
  ['slr:profiles', ['file']],
  ['slr:data', ['file', 'group', 'unit']],
  ['val:validation', ['file', 'group', 'unit']],
  ['ctr:changeTrack', ['file', 'group', 'unit']],
  ['its:locQualityIssues', ['unit']],
  ['its:provenanceRecords', ['file', 'group', 'unit', 'mtc:match']],
])

/** XLIFF 2.1, the modules, module elements and their places. */
export const moduleMisplaced: XliffRule = {
  id: 'module-misplaced',
  severity: 'error',
  description:
    'The elements of a module stand where the module has them: `mtc:matches` in a unit, `slr:profiles` in a file, and so on',
  family: '2',
  elements: { keys: [...places.keys()], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const allowed = places.get(element.key)
  const { parent } = element
  if (!allowed || !parent || isExtensionKey(parent.key) || allowed.includes(parent.key)) return
  // In the core the tables find what stands in a place without modules at all.
  const choices = allowed.map((key) => `\`${key}\``).join(' or ')
  const message = `Unexpected \`${element.key}\` in \`${parent.key}\`, expected it in ${choices}`
  yield { at: element, message }
}
