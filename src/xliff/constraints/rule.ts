import type { Severity } from '../../finding.ts'
import type { XliffElement } from './element.ts'
import type { XliffProblem } from './problem.ts'
import type { Scope } from './scope.ts'

/** One constraint of the specification. */
export interface XliffRule {
  readonly id: string
  readonly severity: Severity
  /** One sentence for the documentation: what holds. */
  readonly description: string
  /** The versions that it holds for; `2` is 2.0, 2.1 and 2.2. */
  readonly family: '1.2' | '2' | 'all'
  /** How it is checked; absent for what the tables of elements and attributes find. */
  readonly elements?: ElementCheck
}

export interface ElementCheck {
  /** Keys of the elements that are looked at; `@slr` is all with an attribute of that module. */
  readonly keys: readonly string[]
  /** `open`: before the children are read. Default: once the element is whole. */
  readonly when?: 'open' | 'close'
  readonly check: (element: XliffElement, scope: Scope) => Iterable<XliffProblem>
}
