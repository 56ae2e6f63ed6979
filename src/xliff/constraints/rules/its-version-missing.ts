import { inherit, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'
import type { Scope } from '../scope.ts'

/** XLIFF 2.1, ITS module, conformance to ITS 2.0. */
export const itsVersionMissing: XliffRule = {
  id: 'its-version-missing',
  severity: 'error',
  description:
    'Where there is ITS markup, `its:version` is in force: on the element or an ancestor',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement, scope: Scope): Generator<XliffProblem> {
  const hasMarkup = [...element.attributes.keys()].some((key) => key.startsWith('its:'))
  if (!hasMarkup || inherit(element, 'its:version') !== undefined) return
  if (!scope.document.add('its-version-missing', '')) return
  yield {
    at: element,
    message: 'Unexpected ITS markup without `its:version`, expected `its:version="2.0"` on `xliff`',
  }
}
