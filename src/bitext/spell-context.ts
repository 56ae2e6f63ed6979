import type { BitextDocument, Unit } from './document.ts'
import { outlineUnits } from './outline.ts'
import type { LinePlace } from './tidy-white-space.ts'
import { findDefinitionLines, tokenizeUnits, type UnitTokens } from './tokenize-units.ts'

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
  const definitions = findDefinitionLines(document)
  const lineEnd = /^[^\r\n]*\r\n/.test(document.text) ? '\r\n' : '\n'
  return document.units.map((unit, index) => ({
    unit,
    tokens: tokens[index] ?? { target: [], source: [] },
    block: outline[index]?.block ?? 'paragraph',
    ...readBefore(document, index),
    ...readBehind(document, index),
    lineEnd,
    definitions,
  }))
}

const blockPrefix = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]]+\]:)*$/

function readBefore({ text, units }: BitextDocument, index: number) {
  const end = units[index - 1]?.end ?? 0
  const between = text.slice(end, units[index]?.start)
  const lines = between.split(/\r\n?|\n/)
  const prefix = lines.at(-1) ?? ''
  const above = lines.at(-2) ?? ''
  // Behind another unit the first of the lines is the end of its line.
  const hasUnitAbove = index > 0 && lines.length === 2
  return {
    startsLine: (index === 0 || lines.length > 1) && blockPrefix.test(prefix),
    continuesText: /^[ \t>]*$/.test(prefix) && (hasUnitAbove || /[^ \t>]/.test(above)),
  }
}

function readBehind({ text, units }: BitextDocument, index: number) {
  const end = units[index]?.end ?? 0
  const next = units[index + 1]
  const between = text.slice(end, Math.min(next?.start ?? text.length, end + 1000))
  return {
    endsLine: next ? /^[ \t]*[\r\n]/.test(between) : /^[ \t]*(?:[\r\n]|$)/.test(between),
    behind: (between || next?.target || '').slice(0, 1).replace(/[\r\n]/, ''),
  }
}
