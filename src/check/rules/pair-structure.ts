import type { BitextDocument, Unit } from '../../bitext/document.ts'
import type { Problem } from '../../finding.ts'
import { brokenMarkup } from '../broken-markup.ts'
import type { CheckRule } from '../rule.ts'
import { locateProblem } from '../unit-rule.ts'

const idPattern = /^([\da-f]{5})-(p?)(\d+)$/i

/**
 * Reports span markup that makes no pair, and ids that are out of order.
 *
 * Both halves of a pair have the same id; ids are unique, share one prefix a
 * document and rise. Ids of whole-paragraph units (`-p104`) have a counter of
 * their own and stand outside the order.
 */
export const pairStructure: CheckRule = {
  id: brokenMarkup.rule,
  severity: brokenMarkup.severity,
  preset: 'recommended',
  description: 'Spans make whole pairs with the same, unique, rising ids',
  details: `
Each target span is directly followed by its source span, and both are closed. The two ids are equal.
Ids consist of five hexadecimal digits, a hyphen and a number, are unique, share their digits and
rise.

Not reported: gaps in the numbers; ids of whole paragraphs such as \`3a960-p105\` out of order, which
have a counter of their own; other spelling of the tags
([the format](format.md#what-is-tolerated)).

\`build\` and \`export\` report this rule too, for markup that makes no pair. They leave it as it is.
`,
  examples: [
    { title: 'a whole pair', target: 'Eins', source: 'One' },
    {
      title: 'a space between the halves',
      text: '<span data-ttu-id="3a960-103">Eins</span> <span class="sxs-lookup"><span data-stu-id="3a960-103">One</span></span>\n',
      findings: [
        'error Unexpected target span `3a960-103` without a source, expected `<span class="sxs-lookup"><span data-stu-id>` directly behind it',
        'error Unexpected source span `3a960-103` without a target, expected `data-ttu-id` before it',
      ],
    },
    {
      title: 'two ids',
      text: '<span data-ttu-id="3a960-103">Eins</span><span class="sxs-lookup"><span data-stu-id="3a960-104">One</span></span>\n',
      findings: [
        'error Unexpected id `3a960-104` of the source span, expected `3a960-103` as on the target span',
      ],
    },
  ],
  check,
}

function* check(document: BitextDocument): Generator<Problem> {
  yield* document.problems
  if (hasRisingIds(document.units)) return
  const prefix = findCommonPrefix(document.units)
  const seen = new Set<string>()
  let last = 0

  for (const unit of document.units) {
    const { id, sourceId } = unit
    if (sourceId !== id) {
      const message = `Unexpected id \`${sourceId}\` of the source span, expected \`${id}\` as on the target span`
      yield locateProblem(unit, { message, expected: id, actual: sourceId })
    }
    const parts = idPattern.exec(id)
    if (!parts) {
      const message = `Unexpected id \`${id}\`, expected five hexadecimal digits, a hyphen and a number`
      yield locateProblem(unit, { message, actual: id })
      continue
    }
    if (seen.has(id)) {
      yield locateProblem(unit, {
        message: `Unexpected second unit with id \`${id}\`, expected unique ids`,
        actual: id,
      })
    } else if (parts[1] !== prefix) {
      const message = `Unexpected prefix of id \`${id}\`, expected \`${prefix}\` as in the rest of the document`
      yield locateProblem(unit, { message, expected: prefix, actual: parts[1] ?? '' })
    } else if (parts[2] === '') {
      const number = Number(parts[3])
      if (number <= last) {
        const message = `Unexpected id \`${id}\` after number ${last}, expected a greater number`
        yield locateProblem(unit, { message, expected: `> ${last}`, actual: number })
      }
      last = number
    }
    seen.add(id)
  }
}

/** Whether all is as it should be: the ids of an ordinary document, told without a pattern. */
function hasRisingIds(units: readonly Unit[]): boolean {
  const prefix = units[0]?.id.slice(0, 6) ?? ''
  if (!/^[\da-f]{5}-$/i.test(prefix)) return false
  let last = 0
  for (const { id, sourceId } of units) {
    if (id !== sourceId || id.length < 7 || id.length > 15 || !id.startsWith(prefix)) return false
    let number = 0
    for (let index = 6; index < id.length; index++) {
      const digit = id.charCodeAt(index) - 48
      if (digit < 0 || digit > 9) return false
      number = 10 * number + digit
    }
    if (number <= last) return false
    last = number
  }
  return true
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
