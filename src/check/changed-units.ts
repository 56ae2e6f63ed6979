import type { BitextDocument, Unit } from '../bitext/document.ts'
import type { Finding } from '../finding.ts'

/**
 * Leaves only the findings of what changed since another revision.
 *
 * A unit has changed if the other revision has no unit with the same two texts
 * left for it, wherever it stands. Findings that concern no unit stay, because
 * the document did change.
 */
export function keepChanged(
  findings: readonly Finding[],
  before: BitextDocument,
  after: BitextDocument,
): Finding[] {
  const changed = findChangedUnits(before, after)
  return findings.filter(({ unitId }) => unitId === undefined || changed.has(unitId))
}

/** Ids of the units that another revision does not have. */
function findChangedUnits(before: BitextDocument, after: BitextDocument): Set<string> {
  const left = new Map<string, number>()
  for (const unit of before.units) {
    const texts = joinTexts(unit)
    left.set(texts, (left.get(texts) ?? 0) + 1)
  }
  const changed = new Set<string>()
  for (const unit of after.units) {
    const texts = joinTexts(unit)
    const count = left.get(texts) ?? 0
    if (count === 0) changed.add(unit.id)
    else left.set(texts, count - 1)
  }
  return changed
}

/** git may keep other line ends than the folder has. */
function joinTexts({ target, source }: Unit): string {
  return `${target}\0${source}`.replaceAll('\r\n', '\n')
}
