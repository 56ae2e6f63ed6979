import type { BitextDocument } from '../../bitext/document.ts'
import { checkRunRecords, collectRunRecords } from '../../check/check-run.ts'
import type { ActiveRunRule, RunRecord } from '../../check/rule.ts'
import { readSuppressions } from '../../check/suppressions.ts'
import type { Finding } from '../../finding.ts'
import type { ChangeFilter } from './since-filter.ts'

/** What a document says to the rules that compare documents; plain JSON. */
export interface FileRecords {
  /** As findings name it. */
  readonly file: string
  readonly records: readonly RunRecord[]
  /** Ids of the units that findings are reported for; all of them if not given. */
  readonly reported?: readonly string[]
}

export interface RecordOptions {
  readonly rules: readonly ActiveRunRule[]
  readonly targetLanguage: string
  readonly sourceLanguage: string
  /** Absent where nothing has changed: then the document is compared, and nothing is said about it. */
  readonly filter: ChangeFilter | undefined
}

/** Makes the records of a document; `undefined` if no rule compares it. */
export function collectFileRecords(
  document: BitextDocument,
  file: string,
  options: RecordOptions,
): FileRecords | undefined {
  if (options.rules.length === 0) return undefined
  const records = dropSuppressed(document, collectRunRecords(document, options))
  const units = new Set(records.map(({ unitId }) => unitId))
  const reported = findReported(document, records, options)
  return reported.size === units.size
    ? { file, records }
    : { file, records, reported: [...reported] }
}

/** What documents say together: the findings of each file, sorted, by the file's name. */
export function checkFileRecords(documents: readonly FileRecords[]): Map<string, Finding[]> {
  const reported = new Map(
    documents.map(({ file, reported: units }) => [file, units && new Set(units)]),
  )
  const byFile = new Map<string, Finding[]>()
  for (const finding of checkRunRecords(joinRecords(documents))) {
    const { file = '', unitId = '' } = finding
    if (reported.get(file)?.has(unitId) === false) continue
    const known = byFile.get(file)
    if (known) known.push(finding)
    else byFile.set(file, [finding])
  }
  return byFile
}

function joinRecords(documents: readonly FileRecords[]): RunRecord[] {
  const joined: RunRecord[] = []
  for (const { records } of documents) for (const record of records) joined.push(record)
  return joined
}

/** A unit for which a comment turns the rule off is no example for others either. */
function dropSuppressed(document: BitextDocument, records: readonly RunRecord[]): RunRecord[] {
  const suppressions = readSuppressions(document)
  if (!suppressions) return [...records]
  const starts = new Map(document.units.map(({ id, start }) => [id, start]))
  return records.filter(({ rule, unitId }) => !suppressions.hides(rule, starts.get(unitId) ?? 0))
}

/** Ids of the units that findings are reported for. */
function findReported(
  document: BitextDocument,
  records: readonly RunRecord[],
  { filter }: RecordOptions,
): Set<string> {
  if (!filter) return new Set()
  const probes = records.map(({ unitId, rule, severity, line, column }) => {
    return { unitId, rule, severity, line, column, message: '' }
  })
  return new Set(filter(probes, document).flatMap(({ unitId }) => unitId ?? []))
}
