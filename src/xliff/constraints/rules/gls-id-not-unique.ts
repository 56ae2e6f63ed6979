import { checkSiblings } from '../check-unique.ts'
import { walk, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const keys = ['gls:glossEntry', 'gls:translation']

/** XLIFF 2.1, Glossary module, attribute id. */
export const glsIdNotUnique: XliffRule = {
  id: 'gls-id-not-unique',
  severity: 'error',
  description: 'The ids of entries and translations are unique in their glossary',
  family: '2',
  elements: { keys: ['gls:glossary'], check },
}

function check(glossary: XliffElement): Iterable<XliffProblem> {
  return checkSiblings([...walk(glossary)].filter(({ key }) => keys.includes(key)))
}
