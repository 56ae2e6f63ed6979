import { findClosest, type XliffElement } from './element.ts'
import type { Anchor } from './problem.ts'

/** Where an element is, without the element: for what is looked at again later. */
export function createAnchor(element: XliffElement): Anchor {
  const { line, column } = element
  const unitId = findClosest(element, 'unit', 'trans-unit', 'bin-unit')?.attributes.get('id')
  return unitId === undefined ? { line, column } : { line, column, unitId }
}
