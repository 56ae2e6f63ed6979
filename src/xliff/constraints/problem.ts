import type { FindingValue } from '../../finding.ts'
import type { XliffElement } from './element.ts'

/** Where a problem is, once the element is no longer there. */
export interface Anchor {
  readonly line: number
  readonly column: number
  readonly unitId?: string
}

/** A problem of one element. */
export interface XliffProblem {
  readonly at: XliffElement | Anchor
  /** One sentence: what was seen, then what was expected. */
  readonly message: string
  readonly expected?: FindingValue
  readonly actual?: FindingValue
}
