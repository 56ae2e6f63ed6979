import type { BitextDocument, Unit } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import type { DocumentRule } from '../rule.ts'

const idPattern = /^([\da-f]{5})-(p?)(\d+)$/i

/**
 * Reports span markup that makes no pair, and ids that are out of order.
 *
 * Both halves of a pair have the same id; ids are unique, share one prefix a
 * document and rise. Ids of whole-paragraph units (`-p104`) have a counter of
 * their own and stand outside the order.
 */
export const pairStructure: DocumentRule = {
  id: 'pair-structure',
  severity: 'error',
  description: 'Spans make whole pairs with the same, unique, rising ids',
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  yield* document.problems
  const prefix = findCommonPrefix(document.units)
  const seen = new Set<string>()
  let last = 0

  for (const unit of document.units) {
    const { id, sourceId } = unit
    if (sourceId !== id) {
      const message = `Unexpected id \`${sourceId}\` of the source span, expected \`${id}\` as on the target span`
      yield report(unit, { message, expected: id, actual: sourceId })
    }
    const parts = idPattern.exec(id)
    if (!parts) {
      const message = `Unexpected id \`${id}\`, expected five hexadecimal digits, a hyphen and a number`
      yield report(unit, { message, actual: id })
      continue
    }
    if (seen.has(id)) {
      yield report(unit, {
        message: `Unexpected second unit with id \`${id}\`, expected unique ids`,
        actual: id,
      })
    } else if (parts[1] !== prefix) {
      const message = `Unexpected prefix of id \`${id}\`, expected \`${prefix}\` as in the rest of the document`
      yield report(unit, { message, expected: prefix, actual: parts[1] ?? '' })
    } else if (parts[2] === '') {
      const number = Number(parts[3])
      if (number <= last) {
        const message = `Unexpected id \`${id}\` after number ${last}, expected a greater number`
        yield report(unit, { message, expected: `> ${last}`, actual: number })
      }
      last = number
    }
    seen.add(id)
  }
}

function report(unit: Unit, problem: Omit<Problem, 'offset' | 'unitId'>): Problem {
  return { ...problem, offset: unit.start, unitId: unit.id }
}

function findCommonPrefix(units: readonly Unit[]): string {
  const counts = new Map<string, number>()
  for (const { id } of units) {
    const prefix = idPattern.exec(id)?.[1]
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  let common = ''
  for (const [prefix, count] of counts) {
    if (count > (counts.get(common) ?? 0)) common = prefix
  }
  return common
}
