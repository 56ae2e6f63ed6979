import type { ReportedFailure } from '../../report/report.ts'
import type { ShardReport } from './read-shard-report.ts'

/**
 * What could not be done, in the order of a check that is not cut: first what
 * concerns no document, such as a PATH that leads to nothing, which all shards
 * say; then the documents in their order.
 */
export function mergeFailures(reports: readonly ShardReport[]): ReportedFailure[] {
  const general: ReportedFailure[] = []
  const own: ReportedFailure[] = []
  for (const { failures = [] } of reports) {
    const known = general.map(({ message }) => message)
    for (const failure of failures) {
      if (failure.file !== undefined) own.push(failure)
      else if (!take(known, failure.message)) general.push(failure)
    }
  }
  return [...general, ...own.sort(byFile)]
}

function take(messages: string[], message: string): boolean {
  const index = messages.indexOf(message)
  if (index >= 0) messages.splice(index, 1)
  return index >= 0
}

function byFile({ file: first = '' }: ReportedFailure, { file: second = '' }: ReportedFailure) {
  if (first === second) return 0
  return first < second ? -1 : 1
}
