import type { Unit } from './document.ts'

const definitionPattern = / {0,3}\[([^\]\r\n]+)\]:[ \t]*([^\s][^\r\n]*)(?:\r\n?|\n)?/y

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
  const findDoubled = createDoubleFinder(units, kept)
  let result = ''
  let copied = 0
  let previous: Definition | undefined

  for (let mark = text.indexOf(']:'); mark >= 0; ) {
    const definition = readDefinition(text, mark)
    if (definition) {
      const doubled = previous && findDoubled(previous, definition)
      if (doubled && doubled.start >= copied) {
        result += text.slice(copied, doubled.start)
        copied = doubled.end
      }
      previous = definition
    }
    mark = text.indexOf(']:', definition?.end ?? mark + 1)
  }
  return copied === 0 ? text : result + text.slice(copied)
}

interface Definition {
  readonly label: string
  readonly url: string
  readonly start: number
  readonly end: number
}

/** The definition whose label ends with the `]:` at an offset. */
function readDefinition(text: string, mark: number): Definition | undefined {
  const start = findLabelLine(text, mark)
  if (start < 0) return undefined
  definitionPattern.lastIndex = start
  const match = definitionPattern.exec(text)
  if (!match) return undefined
  return {
    label: normalizeLabel(match[1] ?? ''),
    url: (match[2] ?? '').replace(/[.)\s]+$/, '').toLowerCase(),
    start,
    end: start + match[0].length,
  }
}

/** Where the line of a `]` starts, or -1 if another `]` stands before it there. */
function findLabelLine(text: string, mark: number): number {
  let start = mark
  for (; start > 0; start--) {
    const code = text.charCodeAt(start - 1)
    if (code === 0x0a || code === 0x0d) break
    if (code === 0x5d) return -1
  }
  return start
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
    for (let end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
      const label = readLabel(text, end)
      if (label !== '') labels.add(normalizeLabel(label))
    }
  }
  return labels
}

/** What stands between a `]` and the `[` before it, if it is in one line and no bracket between. */
function readLabel(text: string, end: number): string {
  for (let start = end - 1; start >= 0; start--) {
    const code = text.charCodeAt(start)
    if (code === 0x5b) return text.slice(start + 1, end)
    if (code === 0x5d || code === 0x0a) return ''
  }
  return ''
}

function normalizeLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase()
}
