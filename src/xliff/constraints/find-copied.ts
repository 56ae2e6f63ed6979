import { findClosest, type XliffElement } from './element.ts'
import { isCode, readSides, textOwners } from './text-scope.ts'

/** The code that `copyOf` names, in the source or the target. */
export function findCopied(code: XliffElement): XliffElement | undefined {
  const copyOf = code.attributes.get('copyOf')
  const owner = findClosest(code, ...textOwners)
  if (copyOf === undefined || !owner) return undefined
  return readSides(owner)
    .map(({ byId }) => byId.get(copyOf))
    .find((copied) => copied !== undefined && copied !== code && isCode(copied))
}
