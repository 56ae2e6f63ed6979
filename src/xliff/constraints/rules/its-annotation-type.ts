import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const generic = [
  'its:allowedCharacters',
  'its:annotatorsRef',
  'its:localeFilterList',
  'its:locQualityIssuesRef',
  'its:locQualityRatingScore',
  'its:locQualityRatingVote',
  'its:mtConfidence',
  'its:provenanceRecordsRef',
  'its:taClassRef',
  'its:taIdent',
  'its:taIdentRef',
  'its:taSource',
  'itsm:domains',
  'itsm:lang',
]

/** XLIFF 2.1, ITS module, ITS data categories: annotations. */
export const itsAnnotationType: XliffRule = {
  id: 'its-annotation-type',
  severity: 'error',
  description:
    'An annotation with ITS attributes of text analysis, quality, provenance, language or locale has the type `its:generic`, or none',
  family: '2',
  elements: { keys: ['mrk', 'sm'], when: 'open', check },
}

function* check(annotation: XliffElement): Generator<XliffProblem> {
  const type = annotation.attributes.get('type')
  if (type === undefined || type.startsWith('its:') || type === 'term') return
  const attribute = generic.find((name) => annotation.attributes.has(name))
  if (attribute === undefined) return
  const message = `Unexpected \`type\` \`${type}\` with \`${attribute}\`, expected \`its:generic\``
  yield { at: annotation, message, expected: 'its:generic', actual: type }
}
