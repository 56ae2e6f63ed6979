import type { XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

/** XLIFF 2.1, ITS module, Localization Quality Rating. */
export const itsRatingScoreAndVote: XliffRule = {
  id: 'its-rating-score-and-vote',
  severity: 'error',
  description: 'An element has `its:locQualityRatingScore` or `its:locQualityRatingVote`, not both',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  const { attributes } = element
  if (!attributes.has('its:locQualityRatingScore') || !attributes.has('its:locQualityRatingVote'))
    return
  const message =
    'Unexpected `its:locQualityRatingScore` and `its:locQualityRatingVote`, expected one of them'
  yield { at: element, message }
}
