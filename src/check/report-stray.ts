import type { BitextDocument } from '../bitext/document.ts'
import type { Problem } from '../finding.ts'
import { locateProblem } from './unit-rule.ts'

/** A unit whose target belongs to another source: indexes of units. */
interface StrayUnit {
  readonly unit: number
  /** Whose source the target fits, if that is known. */
  readonly fits?: number
}

/** Says of a target that it belongs elsewhere, and where it fits; `owner` is what it is the target of. */
export function* reportStray(
  { units }: BitextDocument,
  { unit: index, fits }: StrayUnit,
  owner: string,
): Generator<Problem> {
  const unit = units[index]
  if (!unit) return
  const other = fits === undefined ? undefined : units[fits]?.id
  const message =
    `Unexpected target of ${owner}, expected the translation of this source` +
    (other === undefined ? '' : `; it fits \`${other}\``)
  const actual = other === undefined ? {} : { actual: other }
  yield locateProblem(unit, { message, expected: unit.id, ...actual })
}
