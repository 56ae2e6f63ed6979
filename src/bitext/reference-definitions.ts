import type { Unit } from './document.ts'

const definitionPattern = /(?<![^\r\n]) {0,3}\[([^\]\r\n]+)\]:[ \t]*([^\s][^\r\n]*)(?:\r\n?|\n)?/g
const labelPattern = /\[([^[\]\n]+)\]/g

/**
 * Drops the reference definitions that the span writer doubled (rule R4).
 *
 * Behind the definition of a localized label it put one of the source's label
 * with the same URL. `kept` is the side of the text at hand: of two adjacent
 * definitions the one that only the other side uses goes.
 */
export function dropDoubledDefinitions(
  text: string,
  units: readonly Unit[],
  kept: 'target' | 'source',
): string {
  if (!text.includes(']:')) return text
  const findDoubled = createDoubleFinder(units, kept)
  let result = ''
  let copied = 0
  let previous: Definition | undefined

  for (const match of text.matchAll(definitionPattern)) {
    const definition = readDefinition(match)
    const doubled = previous && findDoubled(previous, definition)
    if (doubled && doubled.start >= copied) {
      result += text.slice(copied, doubled.start)
      copied = doubled.end
    }
    previous = definition
  }
  return result + text.slice(copied)
}

interface Definition {
  readonly label: string
  readonly url: string
  readonly start: number
  readonly end: number
}

function readDefinition(match: RegExpExecArray): Definition {
  return {
    label: normalizeLabel(match[1] ?? ''),
    url: (match[2] ?? '').replace(/[.)\s]+$/, '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }
}

/** Tells which of two definitions is there for the other side's texts only. */
function createDoubleFinder(
  units: readonly Unit[],
  kept: 'target' | 'source',
): (first: Definition, second: Definition) => Definition | undefined {
  const otherSide = kept === 'target' ? 'source' : 'target'
  let labels: { kept: Set<string>; other: Set<string> } | undefined
  return (first, second) => {
    const isPair =
      first.url === second.url && first.label !== second.label && first.end === second.start
    if (!isPair) return undefined
    labels ??= {
      kept: collectLabels(units.map((unit) => unit[kept])),
      other: collectLabels(units.map((unit) => unit[otherSide])),
    }
    const { kept: keptLabels, other } = labels
    const isFirstKept = keptLabels.has(first.label)
    const isSecondKept = keptLabels.has(second.label)
    if (other.has(second.label) && (isFirstKept || !isSecondKept)) return second
    return other.has(first.label) && isSecondKept ? first : undefined
  }
}

function collectLabels(texts: readonly string[]): Set<string> {
  const labels = new Set<string>()
  for (const text of texts) {
    for (const match of text.matchAll(labelPattern)) labels.add(normalizeLabel(match[1] ?? ''))
  }
  return labels
}

function normalizeLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
