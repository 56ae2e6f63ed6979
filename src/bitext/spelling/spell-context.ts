import type { BitextDocument, Unit } from '../document.ts'
import { outlineUnits } from '../outline.ts'
import { lacksTarget } from '../regenerate.ts'
import { findDefinitionLines, tokenizeUnits, type UnitTokens } from '../tokenize-units.ts'
import type { LinePlace } from './tidy-white-space.ts'

/** Where a unit stands, and what its document says about how to write there. */
export interface SpellContext extends LinePlace {
  readonly unit: Unit
  /** Of the present target and of the source. */
  readonly tokens: UnitTokens
  /** The character that comes directly behind the target in the target edition, or nothing. */
  readonly behind: string
  readonly lineEnd: '\n' | '\r\n'
  /** A line of each definition that references in the texts may mean. */
  readonly definitions: readonly string[]
}

/** The contexts of all units of a document, in order. */
export function readSpellContexts(document: BitextDocument): SpellContext[] {
  const outline = outlineUnits(document)
  const tokens = tokenizeUnits(document)
  const starts = readLineStarts(document)
  const definitions = findDefinitionLines(document)
  const lineEnd = /^[^\r\n]*\r\n/.test(document.text) ? '\r\n' : '\n'
  return document.units.map((unit, index) => ({
    unit,
    tokens: tokens[index] ?? { target: [], source: [] },
    block: outline[index]?.block ?? 'paragraph',
    ...(starts[index] ?? { startsLine: false, continuesText: false }),
    ...readBehind(document, index),
    lineEnd,
    definitions,
  }))
}

const blockPrefix = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]+\]:)*$/
const continuationPrefix = /^[ \t>]*$/

/** Says for each unit what stands before it on its line in the target edition. */
function readLineStarts({ pieces }: BitextDocument) {
  const starts: Pick<SpellContext, 'startsLine' | 'continuesText'>[] = []
  let above = ''
  let line = ''
  for (const piece of pieces) {
    if (piece.type === 'unit') {
      const continuesText = continuationPrefix.test(line) && !continuationPrefix.test(above)
      starts.push({ startsLine: blockPrefix.test(line), continuesText })
    }
    const text =
      piece.type === 'verbatim' ? piece.text : lacksTarget(piece) ? piece.source : piece.target
    const lines = (line + text).split(/\r\n?|\n/)
    above = lines.at(-2) ?? above
    line = lines.at(-1) ?? ''
    // More of a line than its prefix is of no interest.
    if (!blockPrefix.test(line)) line = 'x'
  }
  return starts
}

// Enough for the end of a line and the prefix of the next one.
const lookAhead = 1000

function readBehind({ text, units }: BitextDocument, index: number) {
  const end = units[index]?.end ?? 0
  const next = units[index + 1]
  const between = text.slice(end, Math.min(next?.start ?? text.length, end + lookAhead))
  const [line = '', below, ...others] = between.split(/\r\n?|\n/)
  const reachesUnit = next !== undefined && next.start === end + between.length
  return {
    endsLine: /^[ \t]*$/.test(line) && (below !== undefined || !reachesUnit),
    isContinued:
      below !== undefined &&
      (!continuationPrefix.test(below) || (reachesUnit && others.length === 0)),
    behind: (between || next?.target || '').slice(0, 1).replace(/[\r\n]/, ''),
  }
}
