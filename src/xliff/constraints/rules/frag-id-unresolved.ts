import { createAnchor } from '../anchor.ts'
import { referringKeys } from '../check-fragment.ts'
import type { XliffElement } from '../element.ts'
import { parseFragment } from '../fragment.ts'
import type { XliffProblem } from '../problem.ts'
import {
  hasContainer,
  readFileId,
  registerContainer,
  resolveFragment,
} from '../resolve-fragment.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

const containers = ['file', 'group', 'unit']

/** XLIFF 2.1, section 4.2 (fragment identification). */
export const fragIdUnresolved: XliffRule = {
  id: 'frag-id-unresolved',
  severity: 'error',
  description: 'What a fragment identifier points at is in the document',
  family: '2',
  elements: { keys: [...referringKeys, 'file', 'group', 'unit'], check },
}

function* check(element: XliffElement, scope: Scope): Generator<XliffProblem> {
  if (containers.includes(element.key)) registerContainer(element, scope.document)
  const ref = element.attributes.get('ref')
  const fragment = ref === undefined ? undefined : parseFragment(ref)
  // Glossary entries have a rule of their own for what they point at.
  if (fragment?.type !== 'fragment' || element.key.startsWith('gls:')) return
  const isThere = resolveFragment(fragment, element)
  const message = `Unexpected \`ref\` \`${ref}\`, expected something that is in the document`
  if (isThere === false) yield { at: element, message, actual: ref ?? '' }
  if (isThere !== undefined) return
  const fileId = readFileId(element)
  const at = createAnchor(element)
  scope.later('document', function* () {
    if (!hasContainer(fragment, fileId, scope.document)) yield { at, message, actual: ref ?? '' }
  })
}
