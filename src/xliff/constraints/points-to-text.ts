import { findClosest, type XliffElement } from './element.ts'
import type { Fragment } from './fragment.ts'
import { resolveFragment } from './resolve-fragment.ts'

/** Whether a fragment points to a segment or an inline element of the unit that it stands in. */
export function pointsToText(fragment: Fragment, from: XliffElement): boolean {
  const { leaf, unit, file, group } = fragment
  if (!leaf || (leaf.prefix !== '' && leaf.prefix !== 't')) return false
  const ownUnit = findClosest(from, 'unit')
  if (unit === undefined ? file !== undefined || group !== undefined : !ownUnit) return false
  return resolveFragment(fragment, from) === true
}
