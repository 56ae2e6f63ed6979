import { inherit, type XliffElement } from '../element.ts'
import type { XliffProblem } from '../problem.ts'
import type { XliffRule } from '../rule.ts'

const ratings = ['its:locQualityRatingScore', 'its:locQualityRatingVote']

/** XLIFF 2.1, ITS module, Localization Quality Rating. */
export const itsRatingThresholdWithoutRating: XliffRule = {
  id: 'its-rating-threshold-without-rating',
  severity: 'error',
  description: 'The threshold of a quality score or vote stands where a score or vote is in force',
  family: '2',
  elements: { keys: ['@its'], when: 'open', check },
}

function* check(element: XliffElement): Generator<XliffProblem> {
  for (const rating of ratings) {
    const threshold = `${rating}Threshold`
    if (!element.attributes.has(threshold) || inherit(element, rating) !== undefined) continue
    yield {
      at: element,
      message: `Unexpected \`${threshold}\` without \`${rating}\`, expected both`,
    }
  }
}
