import type { Finding } from '../../finding.ts'
import { readFinding } from '../../report/read-json.ts'
import type { ShardFile } from '../../report/shard-section.ts'
import type { ShardReport } from './read-shard-report.ts'

/** A document of a shard. */
export interface MergedDocument {
  readonly file: string
  /** Absent if it could not be read. */
  readonly details?: ShardFile
  readonly findings: readonly Finding[]
}

/** The documents of all shards with their findings, in the order of a check that is not cut. */
export function listDocuments(reports: readonly ShardReport[]): MergedDocument[] {
  const details = new Map<string, ShardFile>()
  const findings = new Map<string, Finding[]>()
  for (const { shard, findings: records } of reports) {
    for (const file of shard.files) details.set(file.file, file)
    for (const record of records) {
      const { file = '' } = record
      const found = findings.get(file)
      if (found) found.push(readFinding(record))
      else findings.set(file, [readFinding(record)])
    }
  }
  const files = [...new Set([...details.keys(), ...findings.keys()])].sort(compareNames)
  return files.map((file) => {
    const known = details.get(file)
    return { file, ...(known ? { details: known } : {}), findings: findings.get(file) ?? [] }
  })
}

function compareNames(first: string, second: string): number {
  return first < second ? -1 : 1
}
