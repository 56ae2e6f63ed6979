import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, ITS module, Text Analysis. */
export const itsTextAnalysisAttributes: XliffRule = {
  id: 'its-text-analysis-attributes',
  severity: 'error',
  description:
    'An entity is identified by `its:taIdentRef`, or by `its:taSource` and `its:taIdent` together',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const { attributes } = element
  const hasSource = attributes.has('its:taSource')
  const hasIdent = attributes.has('its:taIdent')
  if (attributes.has('its:taIdentRef') && (hasSource || hasIdent)) {
    const message =
      'Unexpected `its:taIdentRef` with `its:taSource` or `its:taIdent`, expected one way'
    yield { at: element, message }
  } else if (hasSource !== hasIdent) {
    yield {
      at: element,
      message: 'Unexpected `its:taSource` or `its:taIdent` alone, expected both',
    }
  }
}
