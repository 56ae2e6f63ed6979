import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const categories = new Set([
  'allowed-characters',
  'directionality',
  'domain',
  'elements-within-text',
  'external-resource',
  'id-value',
  'language-information',
  'locale-filter',
  'localization-note',
  'localization-quality-issue',
  'localization-quality-rating',
  'mt-confidence',
  'preserve-space',
  'provenance',
  'storage-size',
  'target-pointer',
  'terminology',
  'text-analysis',
  'translate',
])

/** XLIFF 2.1, ITS module, ITS tools annotation. */
export const itsAnnotatorsRefPattern: XliffRule = {
  id: 'its-annotators-ref-pattern',
  severity: 'error',
  description:
    '`its:annotatorsRef` is a list of pairs, `data-category|IRI`, separated by spaces, each category once',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const reference = element.attributes.get('its:annotatorsRef')
  if (reference === undefined) return
  const pairs = reference.trim().split(/\s+/)
  const names = pairs.map((pair) => pair.slice(0, Math.max(0, pair.indexOf('|'))))
  const isGood = pairs.every((pair, index) => {
    const name = names[index] ?? ''
    return categories.has(name) && pair.length > name.length + 1
  })
  if (isGood && new Set(names).size === names.length) return
  const message = `Unexpected \`its:annotatorsRef\` \`${reference}\`, expected pairs like \`translate|IRI\`, each category once`
  yield { at: element, message, actual: reference }
}
