import type { InputFile } from '../../batch/input-files.ts'
import type { BitextDocument } from '../../bitext/document.ts'
import { checkRunRecords, collectRunRecords } from '../../check/check-run.ts'
import type { ActiveRunRule, RunRecord } from '../../check/rule.ts'
import { readSuppressions } from '../../check/suppressions.ts'
import type { Finding } from '../../finding.ts'
import type { ChangeFilter } from './since-filter.ts'

/** What documents say to the rules that compare them. */
export interface RunRecords {
  readonly add: (document: BitextDocument, input: InputFile, options: RecordOptions) => void
  /** What the documents say together: the findings of each file, sorted. */
  readonly check: () => [InputFile, Finding[]][]
}

interface RecordOptions {
  readonly rules: readonly ActiveRunRule[]
  readonly targetLanguage: string
  readonly sourceLanguage: string
  /** Absent where nothing has changed: then the document is compared, and nothing is said about it. */
  readonly filter: ChangeFilter | undefined
}

export function createRunRecords(): RunRecords {
  const records: RunRecord[] = []
  const reported = new Map<string, { input: InputFile; units: ReadonlySet<string> }>()
  return { add, check }

  function add(document: BitextDocument, input: InputFile, options: RecordOptions): void {
    if (options.rules.length === 0) return
    const found = dropSuppressed(document, collectRunRecords(document, options))
    for (const record of found) records.push(record)
    reported.set(input.path, { input, units: findReported(document, found, options) })
  }

  function check(): [InputFile, Finding[]][] {
    const byFile = new Map<string, Finding[]>()
    for (const finding of checkRunRecords(records)) {
      const { file = '', unitId = '' } = finding
      if (!reported.get(file)?.units.has(unitId)) continue
      const known = byFile.get(file)
      if (known) known.push(finding)
      else byFile.set(file, [finding])
    }
    return [...byFile].flatMap(([file, findings]) => {
      const input = reported.get(file)?.input
      return input ? [[input, findings] satisfies [InputFile, Finding[]]] : []
    })
  }
}

/** A unit for which a comment turns the rule off is no example for others either. */
function dropSuppressed(document: BitextDocument, records: readonly RunRecord[]): RunRecord[] {
  if (!document.text.includes('bitext-disable')) return [...records]
  const { hides } = readSuppressions(document)
  const starts = new Map(document.units.map(({ id, start }) => [id, start]))
  return records.filter(({ rule, unitId }) => !hides(rule, starts.get(unitId) ?? 0))
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
