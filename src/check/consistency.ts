import { createHash } from 'node:crypto'
import type { BitextDocument } from '../bitext/document.ts'
import { codeGap } from '../bitext/tokens.ts'
import { groupBy } from './group-by.ts'
import type { RunProblem, RunRecord, UnitRecord } from './rule.ts'
import { splitWords } from './terms/split-words.ts'
import type { TextView } from './text-view.ts'
import { isCompared, viewUnits } from './unit-view.ts'

/** Shorter texts say different things in different places. */
const fewestWords = 4
const longestExcerpt = 60

export interface ConsistencyParts {
  /** The text that is equal in units that are compared. */
  readonly same: 'source' | 'target'
  readonly language: string
}

/** Makes a record of each unit that is long enough; units in other kinds of blocks have other keys. */
export function* recordUnits(
  document: BitextDocument,
  { same, language }: ConsistencyParts,
): Generator<UnitRecord> {
  for (const view of viewUnits(document)) {
    const { unit, block } = view
    if (!isCompared(view)) continue
    const known = view[same]
    const other = view[same === 'source' ? 'target' : 'source']
    if (!hasWords(known) || !hasWords(other)) continue
    const value = normalize(other.prose)
    yield {
      key: digest([language, block, normalize(known.raw)]),
      value: digest([value]),
      text: shorten(value),
      unitId: unit.id,
      offset: unit.start,
    }
  }
}

function hasWords({ raw, prose }: TextView): boolean {
  // Most texts that have too few words have too few characters.
  if (raw.length < fewestWords) return false
  const words = splitWords(prose).filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return words.length >= fewestWords
}

function normalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Equal for equal parts; 96 bits are enough for the units of any run. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 16)
}

/** What stands for code in prose is no character for readers. */
function shorten(value: string): string {
  const text = value.replaceAll(codeGap, '…')
  if (text.length <= longestExcerpt) return text
  return `${text.slice(0, longestExcerpt).toWellFormed().trimEnd()}…`
}

/**
 * Compares the records with the same key: those that differ from the most
 * frequent value are problems; of several most frequent ones the first by
 * place goes before.
 */
export function* compareRecords(
  records: readonly RunRecord[],
  describe: (record: RunRecord, usual: RunRecord) => string,
): Generator<RunProblem> {
  const groups = groupBy(records.toSorted(compareRecordPlaces), ({ key }) => key)
  for (const group of groups.values()) {
    const values = groupBy(group, ({ value }) => value)
    if (values.size < 2) continue
    const [usual] = [...values.values()].reduce((most, other) =>
      other.length > most.length ? other : most,
    )
    if (!usual) continue
    for (const record of group) {
      if (record.value === usual.value) continue
      const message = describe(record, usual)
      yield { record, message, expected: usual.text, actual: record.text }
    }
  }
}

/** Sorts records, or findings, by file, line and column. */
export function compareRecordPlaces(first: Placed, second: Placed): number {
  const [file, other] = [first.file ?? '', second.file ?? '']
  if (file !== other) return file < other ? -1 : 1
  return first.line - second.line || first.column - second.column
}

interface Placed {
  readonly file?: string
  readonly line: number
  readonly column: number
}

/** Names the place of a record, for messages. */
export function namePlace({ file = 'document', line }: RunRecord): string {
  return `${file}:${line}`
}
