import { findChildren, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, Glossary module, constraints of glossEntry. */
export const glsEntryWithoutTranslationOrDefinition: XliffRule = {
  id: 'gls-entry-without-translation-or-definition',
  severity: 'error',
  description: 'An entry of a glossary has a translation or a definition',
  family: '2',
  elements: { keys: ['gls:glossEntry'], check },
}

function* check(entry: XliffElement): Generator<XliffProblem> {
  if (findChildren(entry, 'gls:translation', 'gls:definition').length > 0) return
  const message =
    'Unexpected `gls:glossEntry` without translation and definition, expected one of them'
  yield { at: entry, message }
}
